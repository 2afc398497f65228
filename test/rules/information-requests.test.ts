/** Asking for information: its clocks, what an agreement says of it, and when a request is refused. */
import * as fc from 'fast-check';
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { shippedBankHolidays } from '../../shared/calendar/bank-holidays.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { checkRequest, type Asking } from '../../subgraphs/register/cases/information/asking.ts';
import { datesOf, lastDayOf, requestDuties } from '../../subgraphs/register/cases/information/clock.ts';
import { ladderOf } from '../../subgraphs/register/cases/information/ladder.ts';
import type { RequestFacts } from '../../subgraphs/register/cases/information/steps.ts';
import { clauseIn, readClause } from '../../subgraphs/register/cases/information/terms.ts';
import { clause, DEPARTMENT, ENGLAND, toDepartment } from '../support/information-request-sides.ts';
import { askingTerms, JUSTIFIED } from '../support/information-requests.ts';

describe('the clocks of a request over Easter 2026 (3 and 6 April are bank holidays)', () => {
  const asked = (classification: 'OFFICIAL' | 'OFFICIAL_SENSITIVE') => ({
    classification,
    requestedOn: '2026-04-02',
  });

  test.each([
    ['OFFICIAL', '2026-04-20'],
    ['OFFICIAL_SENSITIVE', '2026-04-27'],
  ] as const)('para 12: %s is acknowledged by 9 April and answered by %s', (classification, respondBy) => {
    expect(datesOf(clause, asked(classification), ENGLAND)).toEqual({
      acknowledgeBy: '2026-04-09',
      respondBy,
    });
  });

  test('an agreement may count the day of the request, and a holder in Scotland has its own holidays', () => {
    const term = { workingDays: 3 };
    expect(lastDayOf({ ...term, countsFirstDay: true }, '2026-04-02', ENGLAND)).toBe('2026-04-08');
    expect(lastDayOf(term, '2026-04-02', { nation: 'scotland' })).toBe('2026-04-08');
  });

  test('without terms there are no dates, and no duties', () => {
    const silent = { ...clause, acknowledge: null, respond: [] };
    const dates = datesOf(silent, asked('OFFICIAL'), ENGLAND);
    expect(dates).toEqual({ acknowledgeBy: null, respondBy: null });
    expect(requestDuties({ ...toDepartment(), clause: silent, ...dates }, DEPARTMENT)).toEqual([]);
  });

  test('the duties are the holder’s, as strong as the text, and end with the day in London', () => {
    expect(requestDuties(toDepartment(), DEPARTMENT)).toMatchObject([
      {
        kind: 'INFORMATION_ACKNOWLEDGEMENT',
        strength: 'SHOULD',
        owner: 'd',
        owedTo: 'c',
        dueAt: new Date('2026-04-09T22:59:59.999Z'),
        rule: expect.stringMatching(/^The Department acknowledges .* the day itself not counted/),
        source: 'A para 12',
      },
      { kind: 'INFORMATION_REPLY', strength: 'AIM', dueAt: new Date('2026-04-27T22:59:59.999Z') },
    ]);
  });

  /** Walks back from the end: as many working days lie after the request, and the last day is one. */
  const isWorking = (day: number, nation: keyof typeof shippedBankHolidays) => {
    const date = new Date(day * 86_400_000);
    const isWeekend = [0, 6].includes(date.getUTCDay());
    const text = date.toISOString().slice(0, 10);
    return !isWeekend && shippedBankHolidays[nation].events.every((event) => event.date !== text);
  };

  test('a term ends on the only day that has so many working days up to it', () => {
    const nations = Object.keys(shippedBankHolidays) as (keyof typeof shippedBankHolidays)[];
    const [from, until] = ['2018-01-01', '2027-10-01'].map((date) => Date.parse(date) / 86_400_000) as [
      number,
      number,
    ];
    const given = [fc.integer({ min: from, max: until }), fc.integer({ min: 1, max: 15 })] as const;
    const property = fc.property(...given, fc.constantFrom(...nations), (day, workingDays, nation) => {
      const requestedOn = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const last = Date.parse(lastDayOf({ workingDays }, requestedOn, { nation })) / 86_400_000;
      const days = Array.from({ length: last - day }, (_, index) => day + 1 + index);
      expect(days.filter((one) => isWorking(one, nation))).toHaveLength(workingDays);
      expect(isWorking(last, nation)).toBe(true);
    });
    fc.assert(property, { numRuns: 500, seed: 2026 });
  });
});

describe('what an agreement says', () => {
  test('the demonstration’s agreement between Home Office and Commissioner can be applied; others do not say how', () => {
    const seeded = readSeedData().agreements;
    const applied = seeded.filter(({ terms }) => clauseIn(readTerms(terms)) !== null);
    expect(applied.map(({ reference }) => reference)).toEqual(['HO-IASC-2020']);
    const read = readClause('HO-IASC-2020', readTerms(applied[0]!.terms));
    expect(ladderOf(read, 'iasc')).toEqual(['POLICY_LEAD', 'DIRECTOR', 'SENIOR_SPONSOR', 'MINISTERS']);
    expect(ladderOf(read, 'home-office')).toEqual([]);
    expect(read.tests['home-office']).toContain('LABELLED');
    expect(read.tests.iasc).toContain('INDEPENDENCE');
  });

  test('what is broken is refused by its path once it is used', () => {
    const broken = askingTerms({ ...clause, respond: [{ classification: 'SECRET' }] });
    expect(clauseIn(broken)).toBeNull();
    expect(() => readClause('A', broken)).toThrow(
      'A does not say how information is asked for: terms.further.informationRequests.respond[0].classification must be one of OFFICIAL',
    );
    expect(() => readClause('A', askingTerms(undefined))).toThrow('informationRequests must be an object');
  });
});

describe('a request is refused', () => {
  const facts = (more: Partial<RequestFacts> = {}): RequestFacts => ({
    ...JUSTIFIED,
    to: 'd',
    unit: null,
    agreement: 'A',
    classification: 'OFFICIAL',
    requestedOn: '2026-04-02',
    oneOff: true,
    personalData: false,
    follows: null,
    frequency: null,
    publicTaskStatement: null,
    legalBasis: null,
    ...more,
  });
  const check = (more: Partial<RequestFacts> = {}, asking: Partial<Asking> = {}) =>
    checkRequest(facts(more), { clause, from: 'c', first: null, ...asking });

  test('not if it is justified: an empty text on publication says that nothing is published', () => {
    expect(() => check({ publication: '' })).not.toThrow();
  });

  test.each([
    ['above OFFICIAL-SENSITIVE', { classification: 'ABOVE_OFFICIAL_SENSITIVE' }, 'separate arrangements'],
    ['with a field missing', { disposal: ' ' }, '`disposal`'],
    ['with two missing', { necessity: null, publication: null }, '`necessity`, `publication`'],
    ['regular and first, not justified', { oneOff: false, access: null }, '`access`'],
    ['of personal data without a legal basis', { personalData: true }, '`legalBasis` (A paras 16-17)'],
    [
      'of personal data, regularly',
      { personalData: true, oneOff: false, legalBasis: 'Art. 6(1)(e)' },
      'data sharing arrangement, impact assessment',
    ],
    ['of nothing', { what: ' ' }, '`what` is empty'],
    ['once, with a frequency', { frequency: 'weekly' }, '`frequency`'],
  ])('%s', (_, more, message) => {
    expect(() => check(more as Partial<RequestFacts>)).toThrow(message);
  });

  test('of a unit that has a duty by law of its own: the message says by which way it is asked', () => {
    const agreed = readSeedData().agreements.find(({ reference }) => reference === 'HO-IASC-2020')!;
    const asking = { clause: readClause('HO-IASC-2020', readTerms(agreed.terms)), from: 'iasc' };
    const asked = { to: 'home-office', agreement: 'HO-IASC-2020' };
    for (const unit of ['UK Visas and Immigration', 'Immigration Enforcement', ' border  force'])
      expect(() => check({ ...asked, unit }, asking)).toThrow(
        /Modern Slavery Act 2015 s\.43 and Schedule 3 \(HO-IASC-2020 para 4 note 1, para 11\)/,
      );
    for (const unit of [null, 'Modern Slavery Unit'])
      expect(() => check({ ...asked, unit }, asking)).not.toThrow();
    const ofHomeOffice = { ...asking, from: 'home-office' };
    expect(() => check({ to: 'iasc', unit: 'Border Force' }, ofHomeOffice)).not.toThrow();
  });

  test('in the direction that the agreement does not have: one party only holds', () => {
    const oneWay = { ...clause, directions: [{ from: 'c', to: 'd' }], modes: ['ONE_OFF' as const] };
    expect(() => check({}, { clause: oneWay })).not.toThrow();
    expect(() => check({ to: 'c' }, { clause: oneWay, from: 'd' })).toThrow(
      'Under A d does not ask c: c asks d.',
    );
    expect(() => check({ oneOff: false }, { clause: oneWay })).toThrow('no REGULAR requests, only ONE_OFF');
  });

  test('as a repetition of what was not agreed, is not regular, or asked for less', () => {
    const decision = { outcome: 'AGREED', reason: 'r', decidedOn: '2026-04-03', tests: [] } as const;
    const agreed = { ...decision, tests: [], legalBasis: null, afterStep: 0 };
    const first = toDepartment({ oneOff: false, classification: 'OFFICIAL', decision: agreed });
    const bare = { follows: 'request', oneOff: false, necessity: null, purpose: null };
    expect(() => check(bare, { first })).not.toThrow();
    expect(() => check(bare)).toThrow('c has no such request to d under A');
    expect(() => check(bare, { first: { ...first, decision: null } })).toThrow('which was agreed');
    expect(() => check(bare, { first: { ...first, oneOff: true } })).toThrow('first request for regular');
    expect(() => check({ ...bare, oneOff: true }, { first })).toThrow('`follows` is for regular');
    const more = { ...bare, classification: 'OFFICIAL_SENSITIVE' } as const;
    expect(() => check(more, { first })).toThrow('more than the request that it follows');
  });
});
