/** The clock of a reply against a count day by day that shares nothing with it. */
import * as fc from 'fast-check';
import { endOfDayInLondon } from '../../shared/calendar/calendar.ts';
import type { Nation } from '../../shared/directory/document.ts';
import type { Regime, Right } from '../../subgraphs/register/generated/graphql.ts';
import {
  mayExtend,
  mayPause,
  replyClock,
  type ClockFacts,
} from '../../subgraphs/register/cases/rights/clock.ts';
import { countDays, lastInstant, type Counted } from './rights-clock-oracle.ts';

const SEED = 20_260_205;
const RUNS = 3_000;
const DAY = 86_400_000;

const plus = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Ends of months and of February come up far more often than by chance. */
const receivedOn = fc.oneof(
  fc.integer({ min: 0, max: 3_360 }).map((days) => plus('2018-01-01', days)),
  fc
    .tuple(fc.integer({ min: 0, max: 109 }), fc.integer({ min: 1, max: 4 }))
    .map(([months, back]) => plus(new Date(Date.UTC(2018, months + 1, 1)).toISOString().slice(0, 10), -back)),
  fc.constantFrom('2020-01-31', '2020-02-29', '2024-01-30', '2024-02-29', '2023-01-31', '2025-12-31'),
);

/** Days after receipt of what may follow it. */
const later = fc.record({
  identity: maybe(fc.record({ asked: fc.nat(20), came: fc.option(fc.nat(25), { nil: null, freq: 8 }) })),
  fee: maybe(fc.record({ asked: fc.nat(10), came: fc.option(fc.nat(15), { nil: null, freq: 8 }) })),
  pauses: fc.array(
    fc.record({
      from: fc.nat(110),
      days: fc.option(fc.integer({ min: 0, max: 35 }), { nil: null, freq: 9 }),
    }),
    { maxLength: 4 },
  ),
  extension: maybe(fc.record({ notified: fc.integer({ min: -2, max: 75 }), reason: fc.boolean() })),
});

const facts = fc
  .record({
    right: fc.constantFrom<Right[]>('ACCESS', 'ACCESS', 'ACCESS', 'ERASURE', 'RECTIFICATION'),
    regime: fc.constantFrom<Regime[]>('UK_GDPR', 'PART_3'),
    nation: fc.constantFrom<Nation[]>('england-and-wales', 'scotland', 'northern-ireland'),
    receivedOn,
    later,
    agreementTerms: fc
      .array(fc.integer({ min: 0, max: 120 }), { maxLength: 2 })
      .map((terms) => terms.map((days, index) => ({ days, source: `agreement ${index + 1}` }))),
  })
  .map(({ later, ...rest }) => ({ ...rest, ...datesOf(rest.receivedOn, later) }));

type Later = typeof later extends fc.Arbitrary<infer T> ? T : never;

function datesOf(received: string, { identity, fee, pauses, extension }: Later) {
  const day = (after: number | null | undefined) => (after == null ? null : plus(received, after));
  return {
    identityRequestedOn: day(identity?.asked),
    identityConfirmedOn: day(identity?.came),
    feeChargedOn: day(fee?.asked),
    feePaidOn: day(fee?.came),
    pauses: pauses.map(({ from, days }) => ({
      from: plus(received, from),
      to: days === null ? null : plus(received, from + days),
    })),
    extension: extension && {
      notifiedOn: plus(received, extension.notified),
      reason: extension.reason ? 'Many requests.' : ' ',
    },
  };
}

type Clock = (facts: ClockFacts) => Counted;

const clock: Clock = (facts) => {
  const { startedOn, firstMonthEndsOn, lawDueOn, dueOn, extendedTo, strictest } = replyClock(facts);
  const setBy = strictest && (strictest.by === 'LAW' ? 'LAW' : strictest.source);
  return { startedOn, firstMonthEndsOn, lawDueOn, dueOn, extendedTo, setBy };
};

const agrees = (rule: Clock) => fc.property(facts, (one) => expect(rule(one)).toEqual(countDays(one)));

const SETTINGS = { seed: SEED, numRuns: RUNS };

test(`Art. 12(3), 12A, s.54: the clock and the count agree on ${RUNS} requests (seed ${SEED})`, () => {
  fc.assert(agrees(clock), SETTINGS);
});

/** What a request must show now and then, or the agreement would mean little. */
const MET: Record<string, (one: ClockFacts, counted: Counted) => boolean> = {
  'an identity that moves the start': (one, { startedOn }) =>
    startedOn !== null && startedOn === one.identityConfirmedOn && startedOn > one.receivedOn,
  'a fee that moves the start': (one, { startedOn }) =>
    startedOn !== null && startedOn === one.feePaidOn && startedOn > one.receivedOn,
  'a clock that has not started': (_, { startedOn }) => startedOn === null,
  'a pause over the end of a month': ({ pauses }) =>
    pauses.some(({ from, to }) => to !== null && from.slice(0, 7) !== to.slice(0, 7)),
  'pauses that overlap': ({ pauses }) =>
    pauses.some((one) =>
      pauses.some((other) => one !== other && one.to && one.from <= other.from && other.from <= one.to),
    ),
  'a pause that is open': (_, { startedOn, lawDueOn }) => startedOn !== null && lawDueOn === null,
  'an extension': (_, { extendedTo }) => extendedTo !== null,
  'an extension without effect': ({ extension }, { lawDueOn, extendedTo }) =>
    extension !== null && lawDueOn !== null && extendedTo === null,
  'an agreement that is stricter': (_, { setBy }) => setBy !== null && setBy !== 'LAW',
  'an agreement that is not': ({ agreementTerms }, { setBy }) => agreementTerms.length > 0 && setBy === 'LAW',
  'a leap day': (_, { startedOn, firstMonthEndsOn }) =>
    [startedOn, firstMonthEndsOn].some((day) => day?.endsWith('02-29')),
  'the end of a month': (_, { startedOn }) => startedOn !== null && startedOn.endsWith('31'),
  'an end moved to a working day': ({ extension }, { firstMonthEndsOn, lawDueOn }) =>
    extension === null && firstMonthEndsOn !== lawDueOn,
};

const sample = fc.sample(facts, SETTINGS).map((one) => [one, countDays(one)] as const);

test.each(Object.entries(MET))('among these requests is often %s', (_, isMet) => {
  const met = sample.filter(([one, counted]) => isMet(one, counted));
  expect(met.length).toBeGreaterThanOrEqual(25);
});

/** The clock with its facts seen wrongly, or its answer altered: each a mistake that is easily made. */
const MISTAKES: Record<string, Clock> = {
  'the end is not moved to a working day': (one) => {
    const counted = clock({ ...one, agreementTerms: [] });
    const isMonth = counted.lawDueOn !== null && counted.extendedTo === null;
    return isMonth ? { ...counted, dueOn: counted.firstMonthEndsOn } : clock(one);
  },
  'an end of a month runs over into the next': (one) => {
    const counted = clock(one);
    const end = new Date(counted.startedOn ?? 0);
    end.setUTCMonth(end.getUTCMonth() + 1);
    const isPlain = counted.startedOn !== null && one.pauses.length === 0;
    return isPlain ? { ...counted, firstMonthEndsOn: end.toISOString().slice(0, 10) } : counted;
  },
  'every nation has the holidays of England and Wales': (one) =>
    clock({ ...one, nation: 'england-and-wales' }),
  'overlapping pauses count twice': (one) => clock({ ...one, pauses: laidEndToEnd(one.pauses) }),
  'the last day of a pause does not count': (one) => clock({ ...one, pauses: one.pauses.flatMap(shortened) }),
  'every right can be paused': (one) => clock({ ...one, right: 'ACCESS' }),
  'identity does not move the start': (one) => clock({ ...one, identityRequestedOn: null }),
  'an unpaid fee does not hold the start': (one) =>
    clock({ ...one, feeChargedOn: one.feePaidOn && one.feeChargedOn }),
  'a late extension counts': (one) =>
    clock({ ...one, extension: one.extension && { ...one.extension, notifiedOn: one.receivedOn } }),
  'an extension needs no reason': (one) =>
    clock({ ...one, extension: one.extension && { ...one.extension, reason: 'Many requests.' } }),
  'an agreement may lengthen the period': (one) => {
    const counted = clock(one);
    const longest = one.agreementTerms.map(({ days }) => plus(counted.startedOn ?? one.receivedOn, days));
    return { ...counted, dueOn: counted.dueOn && [counted.dueOn, ...longest].toSorted().at(-1)! };
  },
};

function laidEndToEnd(pauses: ClockFacts['pauses']): ClockFacts['pauses'] {
  let free = '';
  return pauses
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map(({ from, to }) => {
      const late = from < free ? Math.round((Date.parse(free) - Date.parse(from)) / DAY) : 0;
      if (to !== null) free = plus(to, late + 1);
      return { from: plus(from, late), to: to && plus(to, late) };
    });
}

function shortened({ from, to }: ClockFacts['pauses'][number]): ClockFacts['pauses'] {
  if (to === null) return [{ from, to }];
  return to === from ? [] : [{ from, to: plus(to, -1) }];
}

test.each(Object.entries(MISTAKES))('the count shows it when %s', (_, mistaken) => {
  expect(fc.check(agrees(mistaken), { ...SETTINGS, endOnFailure: true }).failed).toBe(true);
});

test('Art. 12A, s.54(3B): an extension may be notified up to the last day counted, and not after it', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const asked = { ...one, extension: null };
      const { firstMonthEndsOn } = countDays(asked);
      if (firstMonthEndsOn === null) return;
      expect(mayExtend(asked, firstMonthEndsOn)).toBeNull();
      expect(mayExtend(asked, plus(firstMonthEndsOn, 1))).toContain(firstMonthEndsOn);
    }),
    SETTINGS,
  );
});

test('Art. 12A, s.54(3C): a pause may begin exactly where it moves the end of the month', () => {
  fc.assert(
    fc.property(facts, fc.nat(70), fc.nat(20), (one, after, length) => {
      const from = plus(one.receivedOn, after);
      const earlier = one.pauses.filter(({ to }) => to !== null && to < from);
      const before = { ...one, extension: null, pauses: earlier };
      const paused = { ...before, pauses: [...earlier, { from, to: plus(from, length) }] };
      const { startedOn, firstMonthEndsOn } = countDays(before);
      const isMoved = countDays(paused).firstMonthEndsOn !== firstMonthEndsOn;
      const isSinceStart = startedOn !== null && from >= startedOn;
      expect(mayPause(before, from) === null).toBe(isMoved && isSinceStart);
    }),
    SETTINGS,
  );
});

test('a day ends in London when it does by the rule of the last Sundays in March and October', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), (days) => {
      const day = plus('2018-01-01', days);
      expect(endOfDayInLondon(day).getTime()).toBe(lastInstant(day));
    }),
    SETTINGS,
  );
  for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-10-26']) {
    expect(endOfDayInLondon(day).getTime()).toBe(lastInstant(day));
  }
});
