/** Leaving an agreement: what it ends, the notice of withdrawal, and what remains. */
import { dutiesAfterLeaving, whyNotSettled } from '../../subgraphs/register/agreements/leaving/duties.ts';
import { agreementState, endOf } from '../../subgraphs/register/agreements/leaving/membership.ts';
import {
  firstDayAfterNotice,
  standingWithdrawal,
  whyMayNotLeave,
  whyNotTheseDays,
} from '../../subgraphs/register/agreements/leaving/rules.ts';
import { everInForceWith, inForceWith, leftOn } from '../../subgraphs/register/agreements/rules.ts';
import { whyNotInForce } from '../../subgraphs/register/agreements/rules.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { factsOf, first, leaving, second, signed, versionOf } from '../support/leaving.ts';

describe('a party that leaves', () => {
  const withdrawals = [leaving('beta', '2026-03-30')];

  test('is in force until the day before it is gone, and with the others nothing changes', () => {
    const facts = factsOf({ withdrawals });
    expect(inForceWith(facts, '2026-03-29')).toEqual(['beta', 'gamma']);
    expect(inForceWith(facts, '2026-03-30')).toEqual(['gamma']);
    expect(whyNotInForce(first, facts, 'beta', '2026-03-30')).toBe('beta left A-1 on 2026-03-30.');
  });

  test('is seen as gone from its own side too', () => {
    const ours = factsOf({ withdrawals: [leaving('acme', '2026-03-30')] });
    expect(inForceWith(ours, '2026-03-29')).toEqual(['beta', 'gamma']);
    expect(inForceWith(ours, '2026-03-30')).toEqual([]);
    expect(whyNotInForce(first, ours, 'beta', '2026-03-31')).toBe('acme left A-1 on 2026-03-30.');
  });

  test('still holds what it obtained: it stays among those that share in what is told', () => {
    const facts = factsOf({ withdrawals });
    expect(everInForceWith(facts, '2026-12-31')).toEqual(['beta', 'gamma']);
  });

  test('shares nothing with one that signs after it is gone', () => {
    const signatures = [signed('acme'), signed('beta'), signed('gamma', '2026-04-01')];
    const ours = factsOf({ signatures, withdrawals: [leaving('acme', '2026-03-30')] });
    expect(everInForceWith(ours, '2026-12-31')).toEqual(['beta']);
  });

  test('may sign a later version, and stands under that one', () => {
    const facts = factsOf({
      versions: [second, first],
      signatures: [
        ...factsOf().signatures,
        signed('acme', '2026-05-01', second),
        signed('beta', '2026-05-02', second),
      ],
      withdrawals,
    });
    expect(standingWithdrawal(facts, 'beta')).toBeNull();
    expect(inForceWith(facts, '2026-05-01')).toEqual(['gamma']);
    expect(inForceWith(facts, '2026-05-02')).toEqual(['beta', 'gamma']);
  });

  test('leaves an amendment that it had not signed as well', () => {
    const facts = factsOf({ versions: [second, first], withdrawals: [leaving('beta', '2026-03-30', 2)] });
    expect(leftOn(second, facts.withdrawals, 'beta', '2026-03-29')).toBeNull();
    expect(leftOn(second, facts.withdrawals, 'beta', '2026-03-30')).toBe('2026-03-30');
    expect(whyNotInForce(second, facts, 'beta', '2026-03-30')).toBe('beta left A-1 on 2026-03-30.');
  });
});

describe('the end of an agreement', () => {
  const ending = versionOf(1, { endsOn: '2026-06-30' });
  const signatures = ['acme', 'beta'].map((party) => signed(party, '2026-01-10', ending));

  test('is for all: in force on its last day, and not on the day after', () => {
    const facts = factsOf({ versions: [ending], signatures });
    expect(inForceWith(facts, '2026-06-30')).toEqual(['beta']);
    expect(inForceWith(facts, '2026-07-01')).toEqual([]);
    expect(whyNotInForce(ending, facts, 'beta', '2026-07-01')).toBe('A-1 ended with 2026-06-30.');
    expect(agreementState({ ...facts, today: '2026-06-30' }, ending)).toBe('IN_FORCE');
    expect(agreementState({ ...facts, today: '2026-07-01' }, ending)).toBe('ENDED');
    expect(everInForceWith(facts, '2026-07-01')).toEqual(['beta']);
  });

  test('is that of the version in force, not of one that is only proposed', () => {
    const renewed = versionOf(2, { endsOn: '2028-06-30' });
    const facts = factsOf({ versions: [renewed, ending], signatures });
    expect(endOf(facts, renewed)).toBe('2026-06-30');
    expect(endOf({ ...facts, today: '2026-07-01' }, renewed)).toBe('2028-06-30');
    expect(endOf(factsOf(), first)).toBeNull();
  });
});

describe('a notice of withdrawal', () => {
  const today = '2026-03-02';
  const weeks = (noticeWeeks: number) =>
    versionOf(1, { withdrawal: { noticeWeeks, to: 'admin', source: '§13' } });

  test.each([
    [4, '2026-03-02', '2026-03-30'],
    [4, '2026-02-20', '2026-03-20'],
    [0.5, '2026-03-02', '2026-03-06'],
    [4, '2025-12-01', '2026-03-02'],
  ])('of %d weeks, given on %s, has run on %s, and never before today', (noticeWeeks, givenOn, first) => {
    const days = { givenOn, leavesOn: null, today };
    expect(firstDayAfterNotice(weeks(noticeWeeks), days)).toBe(first);
    expect(whyNotTheseDays(weeks(noticeWeeks), days)).toBeNull();
  });

  test.each([
    [
      '2026-03-29',
      "A-1 §13 asks for 4 weeks' written notice: given on 2026-03-02, it has run on 2026-03-30.",
    ],
    ['2026-03-30', null],
    ['2026-06-01', null],
    ['2026-03-01', '`leavesOn` cannot be in the past.'],
  ])('to leave on %s: %s', (leavesOn, reason) => {
    expect(whyNotTheseDays(weeks(4), { givenOn: today, leavesOn, today })).toBe(reason);
  });

  test('is not of the future', () => {
    expect(whyNotTheseDays(weeks(4), { givenOn: '2026-03-03', leavesOn: null, today })).toBe(
      '`givenOn` cannot be in the future.',
    );
  });

  test('names its day where the text sets no notice, and that may be today', () => {
    const silent = versionOf(1, { withdrawal: null });
    const days = { givenOn: today, leavesOn: null, today };
    expect(whyNotTheseDays(silent, days)).toBe(
      'A-1 sets no notice of withdrawal: say in `leavesOn` from which day the party is gone.',
    );
    expect(whyNotTheseDays(silent, { ...days, leavesOn: today })).toBeNull();
  });

  test('is given by a party that has signed, once, and while there is something to leave', () => {
    expect(whyMayNotLeave(factsOf(), 'acme', today)).toBeNull();
    expect(whyMayNotLeave(factsOf({ signatures: [] }), 'acme', today)).toBe(
      'acme has not signed A-1: what is not signed is declined.',
    );
    expect(whyMayNotLeave(factsOf({ withdrawals: [leaving('acme', '2026-03-30')] }), 'acme', today)).toBe(
      'acme gave notice on 2026-03-02 already; its day of leaving is 2026-03-30.',
    );
    const ended = versionOf(1, { endsOn: '2026-03-01' });
    const facts = factsOf({ versions: [ended], signatures: [signed('acme', '2026-01-10', ended)] });
    expect(whyMayNotLeave(facts, 'acme', today)).toBe('A-1 ended with 2026-03-01.');
  });

  test('may be given anew under a later version that was signed since', () => {
    const facts = factsOf({
      versions: [second, first],
      signatures: [signed('acme'), signed('acme', '2026-05-01', second)],
      withdrawals: [leaving('acme', '2026-03-30')],
    });
    expect(whyMayNotLeave(facts, 'acme', '2026-05-02')).toBeNull();
  });
});

describe('what remains after leaving', () => {
  const withdrawal = { id: 'w-1', leavesOn: '2026-03-30' };
  const kindsOf = (afterLeaving: Terms['afterLeaving']) =>
    dutiesAfterLeaving(versionOf(1, afterLeaving ? { afterLeaving } : {}), withdrawal).map(
      ({ kind, strength, dueAt, source, about }) => [
        kind,
        strength,
        dueAt?.toISOString() ?? null,
        source,
        about,
      ],
    );

  test('by the text: keep complying, and return or destroy, with the federation’s aim for a day', () => {
    expect(
      kindsOf({ keepsComplying: true, dataDuty: 'RETURN_OR_DESTROY_IRRELEVANT', source: '§13' }),
    ).toEqual([
      ['KEEP_COMPLYING', 'MUST', null, 'A-1 §13', 'w-1'],
      ['RETURN_OR_DESTROY', 'AIM', '2026-03-30T22:59:59.999Z', 'A-1 §13', 'w-1'],
    ]);
  });

  test('a party may keep what it controls; what else binds it is the law', () => {
    expect(kindsOf({ keepsComplying: false, dataDuty: 'KEEP_WHAT_IT_CONTROLS', source: '§1.5' })).toEqual([
      ['KEEP_COMPLYING', 'MUST', null, 'UK GDPR Art. 5(1)(b) and (e)', 'w-1'],
      ['KEEP_WHAT_IT_CONTROLS', 'MAY', null, 'A-1 §1.5', 'w-1'],
    ]);
  });

  test('where the text is silent the law alone binds', () => {
    expect(kindsOf(undefined)).toEqual([
      ['KEEP_COMPLYING', 'MUST', null, 'UK GDPR Art. 5(1)(b) and (e)', 'w-1'],
    ]);
  });

  const nothing = { kept: null, returned: null, destroyed: null };
  test.each([
    ['2026-03-30', { ...nothing, destroyed: 'log 7' }, null],
    ['2026-03-30', nothing, 'Say at least one of `kept`, `returned` and `destroyed`.'],
    ['2026-03-30', { ...nothing, kept: ' ' }, 'Say at least one of `kept`, `returned` and `destroyed`.'],
    ['2026-04-03', { ...nothing, kept: 'x' }, '`settledOn` cannot be in the future.'],
    [
      '2026-03-29',
      { ...nothing, kept: 'x' },
      'The party leaves on 2026-03-30: until then data may still come in, so it is settled from that day.',
    ],
  ])('is settled on %s with %j, or is not: %s', (settledOn, settled, reason) => {
    const facts = { leavesOn: '2026-03-30', settledOn: null };
    expect(whyNotSettled(facts, settled, { settledOn, today: '2026-04-02' })).toBe(reason);
  });

  test('is settled once', () => {
    const facts = { leavesOn: '2026-03-30', settledOn: '2026-04-01' };
    expect(
      whyNotSettled(facts, { ...nothing, kept: 'x' }, { settledOn: '2026-04-02', today: '2026-04-02' }),
    ).toBe('It was settled on 2026-04-01 already.');
  });
});
