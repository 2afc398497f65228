/** When a review is due: first, after a review, and by a day that was agreed. */
import { nextReview, whyNoCall, type Held } from '../../subgraphs/register/agreements/reviews/rules.ts';
import type { AgreementRow } from '../../subgraphs/register/agreements/entity.ts';
import type { History } from '../../subgraphs/register/agreements/queries.ts';
import type { ReviewTerm } from '../../subgraphs/register/agreements/terms/terms.ts';
import { DEFAULT_POLICY } from '../../subgraphs/register/kernel/policy.ts';
import { held, signed, TODAY, versionOf } from '../support/reviews.ts';

const EVERY_TWO_YEARS = {
  firstAfterMonths: 24,
  thenEveryMonths: 24,
  anchor: null,
  initiator: null,
  source: 'L36',
};

const reviewing = (review: Partial<ReviewTerm> | null) =>
  versionOf({ review: review && { ...EVERY_TWO_YEARS, ...review } });

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
