/** The reply clock of a rights request: worked examples, by article, and what it says about itself. */
import { loadBankHolidays } from '../../shared/calendar/calendar.ts';
import {
  mayExtend,
  mayPause,
  replyClock,
  type ClockFacts,
} from '../../subgraphs/register/cases/rights/clock.ts';

/** Received on a Monday, due on a Wednesday a month later, with no bank holiday near. */
const PLAIN: ClockFacts = {
  right: 'ACCESS',
  regime: 'UK_GDPR',
  nation: 'england-and-wales',
  receivedOn: '2026-06-08',
  identityRequestedOn: null,
  identityConfirmedOn: null,
  feeChargedOn: null,
  feePaidOn: null,
  pauses: [],
  extension: null,
  agreementTerms: [],
};

const asked = (facts: Partial<ClockFacts>): ClockFacts => ({ ...PLAIN, ...facts });
const clock = (facts: Partial<ClockFacts>) => replyClock(asked(facts));
const dueOn = (facts: Partial<ClockFacts>) => clock(facts).dueOn;
const wordsOf = (facts: Partial<ClockFacts>) =>
  clock(facts)
    .steps.map(({ on, words, source }) => `${on ?? '-'} ${words} [${source}]`)
    .join('\n');

describe('Art. 12(3), 12A; s.54(2): one month', () => {
  test.each([
    ['2026-06-08', '2026-07-08', 'the corresponding date'],
    ['2025-09-30', '2025-10-30', 'the corresponding date, though it is not the last of its month'],
    ['2027-01-31', '2027-03-01', 'the last day of February, a Sunday, then the Monday'],
    ['2024-01-31', '2024-02-29', 'the leap day'],
    ['2024-02-29', '2024-04-02', 'from the leap day to Good Friday, then Tuesday after Easter'],
    ['2025-11-25', '2025-12-29', 'past Christmas, Boxing Day and the weekend'],
    ['2025-03-05', '2025-04-07', 'past a weekend'],
    ['2027-11-27', '2027-12-29', 'past the substitutes for Christmas and Boxing Day'],
    ['2028-11-25', '2028-12-27', 'past a Christmas that no list has yet'],
  ])('received on %s, due on %s: %s', (receivedOn, due) => {
    expect(dueOn({ receivedOn })).toBe(due);
    expect(dueOn({ receivedOn, regime: 'PART_3' })).toBe(due);
  });

  test.each([
    ['england-and-wales', '2026-06-15', '2026-05-15'],
    ['scotland', '2026-06-16', '2026-05-15'],
    ['scotland', '2026-04-06', '2026-03-06'],
    ['northern-ireland', '2026-04-07', '2026-03-06'],
    ['northern-ireland', '2026-07-14', '2026-06-13'],
    ['england-and-wales', '2026-07-13', '2026-06-13'],
    ['scotland', '2027-01-05', '2026-12-01'],
  ] as const)('in %s it is due on %s', (nation, due, receivedOn) => {
    expect(dueOn({ nation, receivedOn })).toBe(due);
  });

  test('the register’s own list goes before the shipped one', () => {
    const events = [{ date: '2026-07-08', title: 'Proclaimed' }];
    const shipped = loadBankHolidays(new URL('../../shared/calendar/bank-holidays.json', import.meta.url));
    const bankHolidays = { ...shipped, 'england-and-wales': { events } };
    expect(dueOn({ bankHolidays })).toBe('2026-07-09');
    expect(wordsOf({ bankHolidays })).toContain('the list of bank holidays that the register was given');
  });
});

describe('Art. 12(6), 12A; s.52(4), s.54(3): the start', () => {
  const identity = { identityRequestedOn: '2026-06-10' };
  const fee = { feeChargedOn: '2026-06-09' };

  test('while identity is awaited nothing is due, and the clock says what it waits for', () => {
    expect(clock(identity)).toMatchObject({
      startedOn: null,
      firstMonthEndsOn: null,
      dueOn: null,
      strictest: null,
    });
    expect(wordsOf(identity)).toContain('confirmation of identity is awaited');
    expect(wordsOf({ ...identity, ...fee })).toContain('confirmation of identity and the fee are awaited');
  });

  test('the latest of receipt, identity and fee is the start', () => {
    const both = { ...identity, ...fee, identityConfirmedOn: '2026-06-17', feePaidOn: '2026-06-15' };
    expect(clock(both)).toMatchObject({ startedOn: '2026-06-17', dueOn: '2026-07-17' });
    expect(clock({ ...both, feePaidOn: '2026-06-19' })).toMatchObject({ startedOn: '2026-06-19' });
  });

  test('identity that nobody asked for moves nothing', () => {
    expect(clock({ identityConfirmedOn: '2026-06-17' }).startedOn).toBe('2026-06-08');
  });
});

describe('Art. 12A; s.54(3C): the clock of an access request stands still', () => {
  test('both days of a pause are left out', () => {
    const pauses = [{ from: '2026-06-15', to: '2026-06-19' }];
    expect(clock({ pauses })).toMatchObject({ firstMonthEndsOn: '2026-07-13', dueOn: '2026-07-13' });
  });

  test('a pause asked for and answered on one day is one day', () => {
    expect(dueOn({ pauses: [{ from: '2026-06-15', to: '2026-06-15' }] })).toBe('2026-07-09');
  });

  test('days in two pauses are left out once', () => {
    const pauses = [
      { from: '2026-06-24', to: '2026-07-02' },
      { from: '2026-06-15', to: '2026-06-26' },
    ];
    expect(clock({ pauses }).firstMonthEndsOn).toBe('2026-07-26');
    expect(dueOn({ pauses })).toBe('2026-07-27');
    expect(wordsOf({ pauses })).toContain('18 days, a day in two pauses counted once');
    expect(wordsOf({ pauses })).toContain('adding them to a month is how this register reads it');
  });

  test('while a pause is open nothing is due', () => {
    const pauses = [{ from: '2026-06-15', to: null }];
    expect(clock({ pauses })).toMatchObject({ startedOn: '2026-06-08', firstMonthEndsOn: null, dueOn: null });
    expect(wordsOf({ pauses })).toContain('has not come: the clock stands still until it does');
  });

  test('a pause on the last day of the month counts, one on the day after it does not', () => {
    expect(dueOn({ pauses: [{ from: '2026-07-08', to: '2026-07-08' }] })).toBe('2026-07-09');
    const tooLate = { pauses: [{ from: '2026-07-09', to: '2026-07-20' }] };
    expect(dueOn(tooLate)).toBe('2026-07-08');
    expect(wordsOf(tooLate)).toContain('It does not count: the clock was not running then.');
  });

  test('days before the start are not left out', () => {
    const late = { identityRequestedOn: '2026-06-08', identityConfirmedOn: '2026-06-16' };
    const pauses = [{ from: '2026-06-15', to: '2026-06-19' }];
    expect(clock({ ...late, pauses }).firstMonthEndsOn).toBe('2026-07-20');
    expect(wordsOf({ ...late, pauses })).toContain('Only the days since the start count.');
  });

  test('no other right is paused', () => {
    const facts = { right: 'ERASURE', pauses: [{ from: '2026-06-15', to: null }] } as const;
    expect(dueOn({ ...facts, pauses: [...facts.pauses] })).toBe('2026-07-08');
    expect(wordsOf({ ...facts, pauses: [...facts.pauses] })).toContain('of access requests only');
  });
});

describe('Art. 12(3), 12A; s.54(3A), (3B): an extension', () => {
  const extension = { notifiedOn: '2026-07-08', reason: 'Four requests at once.' };

  test('is three months from the start, if notified on the last day of the first month', () => {
    expect(clock({ extension })).toMatchObject({
      extendedOn: extension.notifiedOn,
      firstMonthEndsOn: '2026-07-08',
      dueOn: '2026-09-08',
      extendedTo: '2026-09-08',
    });
  });

  test('counts its three months from the start, not from the end of a short month', () => {
    const facts = { receivedOn: '2025-01-31', extension: { ...extension, notifiedOn: '2025-02-28' } };
    expect(dueOn(facts)).toBe('2025-04-30');
  });

  test.each([
    [{ ...extension, notifiedOn: '2026-07-09' }, 'it was notified after the first month'],
    [{ ...extension, reason: ' ' }, 'it gives no reason'],
    [{ ...extension, notifiedOn: '2026-06-05' }, 'it was notified before the request was received'],
  ])('%j has no effect: %s', (invalid, why) => {
    expect(clock({ extension: invalid })).toMatchObject({ dueOn: '2026-07-08', extendedTo: null });
    expect(wordsOf({ extension: invalid })).toContain(`The extension has no effect: ${why}.`);
  });

  test('must be notified in the first month itself, though the reply may wait for a working day', () => {
    const facts = { receivedOn: '2026-06-04', extension: { ...extension, notifiedOn: '2026-07-06' } };
    expect(clock(facts)).toMatchObject({ firstMonthEndsOn: '2026-07-04', dueOn: '2026-07-06' });
  });

  test('may be notified later by the days paused, which its own end has as well', () => {
    const pauses = [{ from: '2026-06-15', to: '2026-06-19' }];
    const facts = { pauses, extension: { ...extension, notifiedOn: '2026-07-13' } };
    expect(clock(facts)).toMatchObject({ dueOn: '2026-09-14', extendedTo: '2026-09-14' });
    expect(wordsOf(facts)).toContain('ends on Tuesday 8 September 2026, with the days paused on Sunday 13');
  });

  test('a pause in the months it adds moves the end, and not the last day to notify it', () => {
    const pauses = [{ from: '2026-08-03', to: '2026-08-04' }];
    expect(clock({ pauses, extension })).toMatchObject({
      firstMonthEndsOn: '2026-07-08',
      dueOn: '2026-09-10',
    });
  });

  test('its reason, which may be about the person, is not repeated', () => {
    expect(wordsOf({ extension })).not.toContain(extension.reason);
  });

  test.each([
    ['2026-07-08', {}, null],
    ['2026-07-09', {}, /^An extension had to be notified by 2026-07-08/],
    ['2026-06-20', { extension }, /^The period was extended already/],
    [
      '2026-06-20',
      { identityRequestedOn: '2026-06-09' },
      /^The clock has not started: confirmation of identity/,
    ],
    ['2026-08-20', { pauses: [{ from: '2026-06-15', to: null }] }, null],
    ['2026-07-08', { extension: { ...extension, reason: '' } }, null],
  ])('on %s with %j it may be notified, or not because: %s', (today, facts, because) => {
    const refusal = mayExtend(asked(facts), today);
    if (because === null) expect(refusal).toBeNull();
    else expect(refusal).toMatch(because);
  });
});

describe('s.54(3C): whether a pause may begin', () => {
  test.each([
    ['2026-06-08', {}, null],
    ['2026-07-08', {}, null],
    ['2026-07-09', {}, /^The period ended on 2026-07-08/],
    ['2026-07-09', { extension: { notifiedOn: '2026-07-01', reason: 'Complex.' } }, null],
    ['2026-06-15', { right: 'RECTIFICATION' as const }, /^Only an access request can be paused/],
    ['2026-06-15', { pauses: [{ from: '2026-06-10', to: null }] }, /^The clock is paused already/],
    ['2026-06-15', { pauses: [{ from: '2026-06-10', to: '2026-06-12' }] }, null],
    ['2026-06-15', { feeChargedOn: '2026-06-10' }, /^The clock has not started: the fee is awaited/],
    ['2026-06-05', {}, /^The clock starts on 2026-06-08/],
  ])('on %s with %j: refused by %s', (today, facts, because) => {
    const refusal = mayPause(asked(facts), today);
    if (because === null) expect(refusal).toBeNull();
    else expect(refusal).toMatch(because);
  });
});

describe('agreements beside the law', () => {
  const term = (days: number, source = 'agreement 7, clause 4') => ({ days, source });

  test('a shorter term sets the date, and says so', () => {
    const facts = { agreementTerms: [term(60, 'policy'), term(20), term(25, 'agreement 9')] };
    expect(clock(facts)).toMatchObject({
      dueOn: '2026-06-28',
      lawDueOn: '2026-07-08',
      strictest: { by: 'AGREEMENT', source: 'agreement 7, clause 4' },
    });
    expect(wordsOf(facts)).toContain('stricter than the law, and it sets the date. [agreement 7, clause 4]');
    expect(wordsOf(facts)).toContain('another term is as strict or stricter. [agreement 9]');
  });

  test('Art. 12(3): a longer term changes nothing', () => {
    const facts = { agreementTerms: [term(40)] };
    expect(clock(facts)).toMatchObject({ dueOn: '2026-07-08', strictest: { by: 'LAW' } });
    expect(wordsOf(facts)).toContain('not stricter than the law, which it cannot lengthen');
  });

  test('an extension by law leaves a stricter term as it is', () => {
    const extension = { notifiedOn: '2026-06-20', reason: 'Complex.' };
    const facts = { agreementTerms: [term(20)], extension };
    expect(clock(facts)).toMatchObject({ dueOn: '2026-06-28', extendedTo: '2026-09-08' });
  });
});

describe('what the clock says', () => {
  test.each([
    ['UK_GDPR', 'UK GDPR Art. 12(3), 12A', 'UK GDPR Art. 12(6), 12A', 'DPA 2018'],
    ['PART_3', 'DPA 2018 s.54', 'DPA 2018 s.52(4), s.54(3)(b)', 'UK GDPR'],
  ] as const)('under %s it cites its own law only', (regime, reply, identity, other) => {
    const facts = { regime, identityRequestedOn: '2026-06-09', identityConfirmedOn: '2026-06-12' };
    expect(clock(facts)).toMatchObject({ source: reply, strictest: { by: 'LAW', source: reply } });
    expect(wordsOf(facts)).toContain(`[${identity}]`);
    expect(wordsOf(facts)).not.toContain(other);
  });

  test('each step has its day, its words and its source', () => {
    const facts = { receivedOn: '2026-05-31', nation: 'scotland' as const };
    expect(wordsOf({ ...facts, pauses: [{ from: '2026-06-01', to: '2026-06-04' }] })).toBe(
      [
        '2026-05-31 The request was received. [UK GDPR Art. 12A]',
        '2026-05-31 The clock starts on the day of receipt. [UK GDPR Art. 12A]',
        '2026-06-30 One month from Sunday 31 May 2026 ends on Tuesday 30 June 2026, the last day of a month that ' +
          'is too short for that date. [UK GDPR Art. 12(3), 12A; ICO guidance on the right of access]',
        '2026-06-01 Clarification was asked for, and came on Thursday 4 June 2026: 4 days, the first and the last ' +
          'included. [UK GDPR Art. 12A]',
        '2026-07-04 The clock stood still for 4 days, a day in two pauses counted once, and its end moves by as ' +
          'many. The law says that these days do not count; adding them to a month is how this register reads it. ' +
          '[UK GDPR Art. 12A]',
        '2026-07-04 The last day on which an extension may be notified, working day or not. ' +
          '[UK GDPR Art. 12(3), 12A]',
        '2026-07-06 Saturday 4 July 2026 is no working day in Scotland: the reply is due by the end of the next, ' +
          'Monday 6 July 2026. This rests on the bank holidays that gov.uk lists. [ICO guidance on the right of access]',
      ].join('\n'),
    );
  });

  test('a date beyond the list of bank holidays says that it goes by rule', () => {
    expect(wordsOf({ receivedOn: '2028-11-25' })).toContain(
      'This rests on bank holidays by their usual rules',
    );
  });
});
