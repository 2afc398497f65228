/** When the next review is due, who starts it, what calls for one, and what a review opens. */
import {
  standingDeclines,
  whyMayNotAmend,
  whyNotBeneath,
} from '../../subgraphs/register/agreements/reviews/amendment-rules.ts';
import { nextReview, whyNoCall, type Held } from '../../subgraphs/register/agreements/reviews/rules.ts';
import type { AgreementRow } from '../../subgraphs/register/agreements/entity.ts';
import type { History } from '../../subgraphs/register/agreements/queries.ts';
import { digestOf, inForceWith, whyNotInForce } from '../../subgraphs/register/agreements/rules.ts';
import type { ReviewTerm, Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { DEFAULT_POLICY } from '../../subgraphs/register/kernel/policy.ts';
import { exampleTerms } from '../support/example-terms.ts';

const TODAY = '2026-03-02';
const ALL = ['acme', 'beta', 'gamma'];
const EVERY_TWO_YEARS = {
  firstAfterMonths: 24,
  thenEveryMonths: 24,
  anchor: null,
  initiator: null,
  source: 'L36',
};

function versionOf(terms: Partial<Terms> = {}, more: Partial<AgreementRow> = {}): AgreementRow {
  const content = {
    reference: 'A-1',
    version: 1,
    title: 'An agreement',
    kind: 'DATA_SHARING_AGREEMENT',
    signatoryIds: ['acme', 'beta', 'gamma'],
    commencesOn: null,
    terms: exampleTerms(terms),
    ...more,
  };
  const proposal = { id: 'row', proposedById: 'acme', proposedAt: new Date('2024-01-01T00:00:00Z') };
  return { party: 'acme', ...content, ...proposal, digest: digestOf(content), ...more };
}

const reviewing = (review: Partial<ReviewTerm> | null) =>
  versionOf({ review: review && { ...EVERY_TWO_YEARS, ...review } });

const signed = (partyId: string, signedOn: string, { version, digest }: AgreementRow) =>
  ({ version, partyId, signedOn, digest }) as History['signatures'][number];

const held = (byId: string, reviewedOn: string, more: Partial<Held> = {}): Held => ({
  version: 1,
  byId,
  reviewedOn,
  outcome: 'CONTINUE',
  nextReviewOn: null,
  agreedByIds: [],
  ...more,
});

interface Given {
  versions: AgreementRow[];
  signatures: History['signatures'];
  reviews?: Held[];
  months?: number | null;
  withdrawals?: { partyId: string; version: number; leavesOn: string }[];
}

function next({ versions, signatures, reviews = [], months = null, withdrawals = [] }: Given) {
  const policy = { ...DEFAULT_POLICY, reviewMonths: months, source: 'our policy §4' };
  const nameOf = (party: string) => (party === 'beta' ? 'The Beta Council' : party);
  return nextReview(versions, { signatures, reviews, policy, withdrawals, nameOf }, TODAY);
}

describe('the first review', () => {
  const of = reviewing({});
  const given = { versions: [of], signatures: [signed('acme', '2024-04-08', of)] };

  test('without an anchor in the text, is counted from the own signature', () => {
    const both = [...given.signatures, signed('beta', '2024-05-01', of)];
    expect(next({ ...given, signatures: both })).toMatchObject({
      dueOn: '2026-04-08',
      strength: 'MUST',
      source: 'A-1 L36',
    });
  });

  test("is the own policy's where that is stricter, and says so", () => {
    expect(next({ ...given, months: 12 })).toMatchObject({ dueOn: '2025-04-08', source: 'our policy §4' });
    expect(next({ ...given, months: 36 })).toMatchObject({ dueOn: '2026-04-08', source: 'A-1 L36' });
  });

  test('anchored on commencement, waits for the first pair to have signed', () => {
    const anchored = reviewing({ firstAfterMonths: 36, anchor: 'COMMENCED' });
    const own = signed('acme', '2023-06-05', anchored);
    expect(next({ versions: [anchored], signatures: [own] })).toBeNull();
    const both = [own, signed('beta', '2023-06-12', anchored)];
    expect(next({ versions: [anchored], signatures: both })?.dueOn).toBe('2026-06-12');
  });

  test('is not due before the party has signed, nor where neither text nor policy sets one', () => {
    expect(next({ versions: [of], signatures: [], months: 12 })).toBeNull();
    const silent = reviewing(null);
    expect(next({ versions: [silent], signatures: [signed('acme', '2024-01-01', silent)] })).toBeNull();
  });

  test.each(['2026-03-01', '2026-04-08'])('is not due where the party is gone from %s', (leavesOn) => {
    const withdrawals = [{ partyId: 'acme', version: 1, leavesOn }];
    expect(next({ ...given, withdrawals })).toBeNull();
  });

  test('is due where the party stays until after it, and never after the last day', () => {
    const withdrawals = [{ partyId: 'acme', version: 1, leavesOn: '2026-04-09' }];
    expect(next({ ...given, withdrawals })?.dueOn).toBe('2026-04-08');
    const ended = versionOf({ review: EVERY_TWO_YEARS, endsOn: '2026-03-01' });
    expect(next({ versions: [ended], signatures: [signed('acme', '2024-04-08', ended)] })).toBeNull();
  });

  test.each([
    ['acme', 'MUST', /^Start the review for all signatories\./],
    ['beta', 'SHOULD', /^The Beta Council starts the review: take part in it\./],
  ])('started by %s: the duty is a %s', (initiator, strength, rule) => {
    const named = reviewing({ initiator });
    const due = next({ versions: [named], signatures: [signed('acme', '2024-04-08', named)] });
    expect(due).toMatchObject({ strength, rule: expect.stringMatching(rule) as string });
  });
});

describe('after a review', () => {
  test('the later interval counts, from the own last review', () => {
    const of = reviewing({ firstAfterMonths: 6, thenEveryMonths: 12 });
    const given = { versions: [of], signatures: [signed('acme', '2021-11-24', of)] };
    expect(next(given)?.dueOn).toBe('2022-05-24');
    const reviews = [held('acme', '2022-05-20'), held('acme', '2022-01-01'), held('beta', '2022-06-01')];
    expect(next({ ...given, reviews })?.dueOn).toBe('2023-05-20');
  });

  test('there is no other where the text names only the first; the own policy goes on', () => {
    const of = reviewing({ firstAfterMonths: 36, thenEveryMonths: null });
    const given = {
      versions: [of],
      signatures: [signed('acme', '2021-01-01', of)],
      reviews: [held('acme', '2023-12-01')],
    };
    expect(next(given)).toBeNull();
    expect(next({ ...given, months: 12 })?.dueOn).toBe('2024-12-01');
  });

  test("an amendment starts the text's months anew once signed, and never postpones the policy's", () => {
    const first = reviewing({});
    const second = versionOf({ review: EVERY_TWO_YEARS }, { version: 2 });
    const versions = [second, first];
    const own = signed('acme', '2024-01-01', first);
    const reviews = [held('acme', '2025-01-01', { outcome: 'AMEND' })];
    expect(next({ versions, signatures: [own], reviews })).toMatchObject({
      dueOn: '2027-01-01',
      version: { version: 1 },
    });
    const signatures = [own, signed('acme', '2025-03-01', second)];
    expect(next({ versions, signatures, reviews })).toMatchObject({
      dueOn: '2027-03-01',
      version: { version: 2 },
    });
    expect(next({ versions, signatures, reviews, months: 12 })?.dueOn).toBe('2026-01-01');
    expect(next({ versions, signatures, months: 12 })?.dueOn).toBe('2025-01-01');
  });
});

describe('a day that the data protection officers agreed', () => {
  const of = reviewing({ override: 'DATA_PROTECTION_OFFICERS' });
  const given = { versions: [of], signatures: [signed('acme', '2024-04-08', of)] };
  const agreed = held('beta', '2025-02-01', { nextReviewOn: '2027-01-01', agreedByIds: ['acme'] });

  test('holds for each that agreed, and says so', () => {
    expect(next({ ...given, reviews: [agreed] })).toMatchObject({
      dueOn: '2027-01-01',
      source: 'A-1 L36; the data protection officers agreed the day on 2025-02-01',
    });
    const other = { ...agreed, agreedByIds: ['gamma'] };
    expect(next({ ...given, reviews: [other] })?.dueOn).toBe('2026-04-08');
    const own = { ...agreed, byId: 'acme', agreedByIds: ['beta'] };
    expect(next({ ...given, reviews: [own] })?.dueOn).toBe('2027-01-01');
  });

  test("never goes beyond the party's own policy", () => {
    expect(next({ ...given, reviews: [agreed], months: 12 })).toMatchObject({
      dueOn: '2025-04-08',
      source: 'our policy §4',
    });
  });

  test('is over with the own next review, and counts for nothing where the text lets nobody agree one', () => {
    const reviews = [held('acme', '2025-06-01'), agreed];
    expect(next({ ...given, reviews })?.dueOn).toBe('2027-06-01');
    const strict = reviewing({});
    const signatures = [signed('acme', '2024-04-08', strict)];
    expect(next({ versions: [strict], signatures, reviews: [agreed] })?.dueOn).toBe('2026-04-08');
  });
});

test('only what the text lists calls for a review, or what is neither; where it lists nothing, anything does', () => {
  const listed = reviewing({ triggers: ['LEGISLATION', 'SECTOR'] });
  expect(whyNoCall(listed, 'SECTOR')).toBeNull();
  expect(whyNoCall(listed, 'OTHER')).toBeNull();
  expect(whyNoCall(listed, 'SIGNATORIES')).toBe(
    'Under the agreement LEGISLATION, SECTOR calls for a review (L36); anything else is OTHER.',
  );
  expect(whyNoCall(reviewing({}), 'SIGNATORIES')).toBeNull();
  expect(whyNoCall(reviewing(null), 'SECTOR')).toBeNull();
  expect(whyNoCall(listed, 'SCHEDULED')).toMatch('SCHEDULED reviews come in their cycle');
});

const historyOf = (versions: AgreementRow[], signatures: History['signatures']): History => ({
  versions,
  signatures,
  withdrawals: [],
});

describe('a new version', () => {
  const amendment = { rule: 'ONLY_AT_FORMAL_REVIEW', source: 'L12' } as const;
  const first = versionOf({ amendment });
  const second = versionOf({ amendment }, { version: 2 });
  const both = (of: AgreementRow) => [signed('acme', '2024-01-01', of), signed('beta', '2024-01-02', of)];
  const asks = (byId: string, version = 1) => held(byId, '2025-01-01', { outcome: 'AMEND', version });
  const why = (
    history: History,
    reviews: Held[] = [],
    declines: { version: number; partyId: string }[] = [],
  ) => whyMayNotAmend(history, { reviews, declines });

  test('needs a review of the version held that asked for it, by any signatory', () => {
    const history = historyOf([first], both(first));
    expect(why(history)).toBe(
      'A-1 is amended only after a formal review that asks for it (L12), and none of version 1 has.',
    );
    expect(why(history, [held('acme', '2025-01-01')])).toMatch('none of version 1 has');
    expect(why(history, [asks('stranger')])).toMatch('none of version 1 has');
    expect(why(history, [asks('gamma')])).toBeNull();
  });

  test('needs another review once two have signed the one before, and none while they have not', () => {
    const amended = historyOf([second, first], [...both(first), ...both(second)]);
    expect(why(amended, [asks('acme')])).toMatch('none of version 2 has');
    expect(why(amended, [asks('acme', 2)])).toBeNull();
    expect(why(historyOf([second, first], both(first)), [asks('acme')])).toBeNull();
  });

  test('replaces a text that was declined before two had signed', () => {
    const declined = [{ version: 1, partyId: 'beta' }];
    expect(why(historyOf([first], [signed('acme', '2024-01-01', first)]), [], declined)).toBeNull();
    expect(why(historyOf([first], []))).toMatch('none of version 1 has');
    expect(why(historyOf([first], both(first)), [], [{ version: 1, partyId: 'gamma' }])).toMatch('version 1');
  });

  test('where programmes are added beneath it, the refusal says that these need none', () => {
    const umbrella = versionOf({ amendment: { rule: 'SPECIFIC_SHARINGS', source: '§4' } });
    expect(why(historyOf([umbrella], both(umbrella)))).toMatch(
      /\(§4\).* Programmes may be proposed beneath it at any time\.$/,
    );
  });
});

test('a refusal stands until its party signs the version', () => {
  const of = versionOf();
  const declines = [
    { version: 1, partyId: 'beta' },
    { version: 1, partyId: 'stranger' },
    { version: 2, partyId: 'gamma' },
  ];
  expect(standingDeclines(of, { signatures: [] }, declines)).toEqual([{ version: 1, partyId: 'beta' }]);
  const signatures = [signed('beta', '2026-01-01', of)];
  expect(standingDeclines(of, { signatures }, declines)).toEqual([]);
});

describe('a programme', () => {
  test('is in force only while its umbrella is, between the same two', () => {
    const programme = versionOf({ umbrella: 'U-1' }, { reference: 'P-1' });
    const all = (of: AgreementRow) => ALL.map((party) => signed(party, '2024-01-01', of));
    const over = (held: History) => {
      const facts = { ...historyOf([programme], all(programme)), umbrellas: new Map([['U-1', held]]) };
      return { with: inForceWith(facts, TODAY), why: whyNotInForce(programme, facts, 'beta', TODAY) };
    };
    expect(over(historyOf([umbrella], all(umbrella))).with).toEqual(['beta', 'gamma']);
    const left = [{ partyId: 'beta', version: 1, leavesOn: TODAY }] as History['withdrawals'];
    expect(over({ ...historyOf([umbrella], all(umbrella)), withdrawals: left })).toEqual({
      with: ['gamma'],
      why: 'P-1 falls with its umbrella: U-1 is not in force between acme and beta.',
    });
    expect(over(historyOf([], [])).with).toEqual([]);
  });

  const umbrella = versionOf({}, { reference: 'U-1', signatoryIds: ['acme', 'beta', 'gamma'] });
  const signatures = [signed('acme', '2024-01-01', umbrella), signed('beta', '2024-01-01', umbrella)];
  const why = (history: History, signatoryIds: string[]) =>
    whyNotBeneath(history, { reference: 'P-1', signatoryIds }, TODAY);

  test('hangs beneath an umbrella in force here with another of its signatories', () => {
    expect(why(historyOf([umbrella], signatures), ['acme', 'beta', 'gamma'])).toBeNull();
    expect(why(historyOf([umbrella], signatures), ['acme', 'gamma'])).toBe(
      'U-1 is in force between acme and no other signatory of P-1.',
    );
    expect(why(historyOf([], []), ['acme', 'beta'])).toMatch('does not hold the umbrella of P-1');
  });

  test('is signed by signatories of the umbrella only', () => {
    expect(why(historyOf([umbrella], signatures), ['acme', 'beta', 'delta'])).toBe(
      'delta must be a signatory of U-1 to sign P-1 beneath it.',
    );
  });
});
