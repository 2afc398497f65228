/** FOIA and EIR: by when a request is answered, who decides on release, and how views count. */
import type { ReleaseDecision, ViewFacts } from '../../subgraphs/register/cases/foi/entity.ts';
import { dutiesOf, replyDueOn } from '../../subgraphs/register/cases/foi/clock.ts';
import {
  checkDecision,
  checkView,
  deciderOf,
  stateOf,
  viewsSought,
} from '../../subgraphs/register/cases/foi/rules.ts';
import { exampleTerms } from '../support/example-terms.ts';

describe('FOIA s.10(1), EIR reg. 5(2): the 20th working day after receipt', () => {
  test.each([
    ['2026-06-01', '2026-06-30', 'Scotland’s bank holiday of 15 June is no working day anywhere (s.10(6))'],
    ['2026-09-01', '2026-09-29', 'no holiday: 20 weekdays'],
    ['2026-09-05', '2026-10-02', 'received on a Saturday: Monday is the first'],
    ['2026-03-02', '2026-03-31', 'St Patrick’s Day is one in Northern Ireland'],
    ['2026-12-18', '2027-01-21', 'Christmas, with substitute days, New Year and 4 January in Scotland'],
  ])('received on %s: by %s (%s)', (receivedOn, dueOn) => {
    expect(replyDueOn(receivedOn)).toBe(dueOn);
  });
});

const asked = { regime: 'FOIA', receivedById: 'acme', holderId: 'beta' } as const;

describe('who decides', () => {
  test('the holder, where the agreement says so', () => {
    const foi = { decider: 'HOLDER', consult: 'WHERE_CONCERNED', source: '§2.8' } as const;
    const decider = deciderOf(asked, 'A', exampleTerms({ foi }).foi ?? null);
    expect(decider).toMatchObject({ deciderId: 'beta' });
    expect(decider.deciderRule).toMatch(/holds the information decides.*\(A §2\.8\)/);
  });

  test('the receiver of the request, where the agreement says so', () => {
    const foi = {
      decider: 'RECEIVER_OF_REQUEST',
      consult: 'ORIGINATOR_AS_BEST_PRACTICE',
      source: '§5',
    } as const;
    const decider = deciderOf(asked, 'A', foi);
    expect(decider).toMatchObject({ deciderId: 'acme' });
    expect(decider.deciderRule).toMatch(/best practice \(A §5\)/);
  });

  test.each([
    ['FOIA', /s\.1\(1\).*s\.45/],
    ['EIR', /reg\. 5\(1\).*reg\. 16/],
  ] as const)('by law the receiver, where no agreement says: %s', (regime, rule) => {
    for (const terms of [exampleTerms(), exampleTerms({ foi: null })]) {
      const decider = deciderOf({ ...asked, regime }, 'A', terms.foi ?? null);
      expect(decider).toEqual({ deciderId: 'acme', deciderRule: expect.stringMatching(rule) });
    }
  });

  test('views are sought of all but the decider', () => {
    expect(viewsSought(['beta', 'gamma'], 'beta').map(({ partyId }) => partyId)).toEqual(['gamma']);
  });
});

const view = (partyId: string, objects: boolean | null, more: Partial<ViewFacts> = {}): ViewFacts => ({
  partyId,
  objects,
  exemptions: [],
  reason: null,
  givenOn: null,
  ...more,
});
const undecided = (...views: ViewFacts[]) => ({ views, outcome: null, decidedOn: null });
const decision: ReleaseDecision = {
  outcome: 'RELEASED',
  exemptions: [],
  reason: 'nothing speaks against it',
  viewsConsidered: null,
  decidedOn: '2026-03-02',
};

test('a request waits for views until all are given, and ends with the decision', () => {
  expect(stateOf(undecided(view('beta', null), view('gamma', false)))).toBe('CONSULTING');
  expect(stateOf(undecided(view('beta', true)))).toBe('VIEWS_GIVEN');
  expect(stateOf(undecided())).toBe('VIEWS_GIVEN');
  expect(stateOf({ views: [view('beta', null)], outcome: 'RELEASED' })).toBe('DECIDED');
});

describe('a decision', () => {
  test('that follows the views needs no more', () => {
    expect(() => checkDecision(undecided(view('beta', false)), decision)).not.toThrow();
    const refusal: ReleaseDecision = { ...decision, outcome: 'NOT_RELEASED', exemptions: ['s.31'] };
    expect(() => checkDecision(undecided(view('beta', true)), refusal)).not.toThrow();
  });

  test.each([
    ['overrides an objection in silence', undecided(view('beta', true)), decision, /beta objects/],
    [
      'comes before all views without saying why',
      undecided(view('beta', null)),
      decision,
      /beta has given no view/,
    ],
    ['has no reason', undecided(), { ...decision, reason: ' ' }, /reason/],
    [
      'withholds and names no exemption',
      undecided(),
      { ...decision, outcome: 'PARTLY_RELEASED' as const },
      /exemptions/,
    ],
    [
      'is the second',
      { ...undecided(), outcome: 'RELEASED' as const, decidedOn: '2026-03-01' },
      decision,
      /2026-03-01/,
    ],
  ])('is refused that %s', (_, row, given, words) => {
    expect(() => checkDecision(row, given)).toThrow(words);
  });

  test('may override and come early, if it says why', () => {
    const row = undecided(view('beta', true), view('gamma', null));
    expect(() => checkDecision(row, { ...decision, viewsConsidered: 'the public interest' })).not.toThrow();
  });
});

test('a view is taken from those that are asked, and an objection says why', () => {
  const row = undecided(view('beta', null));
  expect(() => checkView(row, view('beta', false))).not.toThrow();
  expect(() => checkView(row, view('beta', true, { exemptions: ['s.40'] }))).not.toThrow();
  expect(() => checkView(row, view('beta', true, { reason: ' ' }))).toThrow(/says why/);
  expect(() => checkView(row, view('gamma', false))).toThrow(/consulted/);
});

describe('duties', () => {
  const request = {
    ...asked,
    id: 'r',
    receivedOn: '2026-09-01',
    deciderId: 'beta',
    deciderRule: 'The holder decides.',
    dueOn: '2026-09-29',
    agreement: 'A',
  };

  test.each([
    ['acme', 'RELEASE_REPLY', 'MUST'],
    ['beta', 'RELEASE_DECISION', 'SHOULD'],
    ['gamma', 'RELEASE_VIEW', 'SHOULD'],
  ])('%s owes %s, by the end of the day of the reply', (party, kind, strength) => {
    expect(dutiesOf({ ...request, party })).toEqual([
      expect.objectContaining({ kind, strength, dueAt: new Date('2026-09-29T22:59:59.999Z') }),
    ]);
  });

  test('a day beyond the list of bank holidays says on what it rests', () => {
    const [duty] = dutiesOf({ ...request, party: 'acme', receivedOn: '2031-09-01', dueOn: '2031-09-29' });
    expect(duty!.rule).toMatch(/rests on/);
  });
});
