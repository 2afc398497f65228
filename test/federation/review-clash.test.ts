/** A party whose policy wants reviews sooner than the agreement: each keeps its own clock, whatever the others agree. */
import { data } from '../support/answers.ts';
import { bringInForce, EXAMPLE_TERMS, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';

const REFERENCE = 'MAS';
const SOURCE = 'Probation’s data sharing policy §4, “review at least annually”';
const REVIEW = {
  firstAfterMonths: 24,
  thenEveryMonths: 24,
  anchor: null,
  initiator: null,
  override: 'DATA_PROTECTION_OFFICERS',
  triggers: ['LEGISLATION', 'SECTOR', 'SIGNATORIES'],
  source: 'L36-39',
};

// In the past: what wakes a delivery is the database's own clock.
let clock = new Date('2021-03-02T10:00:00Z');
let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({
    parties: ['borough', 'probation'],
    policies: { probation: { reviewMonths: 12, source: SOURCE } },
    now: () => clock,
  });
  await bringInForce(federation, REFERENCE, ['borough', 'probation'], { ...EXAMPLE_TERMS, review: REVIEW });
});
afterAll(() => federation?.close());

interface Standing {
  reviewDueOn: string;
  open: { dueAt: string; source: string; strength: string };
  reviews: { by: { id: string }; nextReviewOn: string | null }[];
}

/** When the party's next review is due, as its agreement and as its board say. */
async function standingOf(party: string): Promise<Standing> {
  const { register } = data<{
    party: {
      register: {
        agreement: { copies: [Pick<Standing, 'reviewDueOn' | 'reviews'>] };
        obligations: { nodes: Standing['open'][] };
      };
    };
  }>(
    await federation.gateway.query(
      await federation.token(party, 'DPO'),
      `query ($party: ID!, $reference: ID!) { party(id: $party) { register {
        agreement(reference: $reference) { copies { reviewDueOn reviews { by { id } nextReviewOn } } }
        obligations(where: { kind: "AGREEMENT_REVIEW", state: OPEN }) { nodes { dueAt source strength } }
      } } }`,
      { party, reference: REFERENCE },
    ),
  ).party;
  const { nodes } = register.obligations;
  if (nodes.length !== 1) throw new Error(`${party} owes ${nodes.length} reviews`);
  return { ...register.agreement.copies[0], open: nodes[0]! };
}

async function review(party: string, more: object = {}): Promise<void> {
  const holds = { holds: true };
  const answers = {
    purposesRelevant: holds,
    scopeKept: holds,
    benefitsReal: holds,
    securityEffective: holds,
  };
  const input = { reference: REFERENCE, version: 1, outcome: 'CONTINUE', ...answers, ...more };
  data(
    await federation.gateway.query(
      await federation.token(party, 'DPO'),
      'mutation ($party: ID!, $input: ReviewAgreementInput!) { reviewAgreement(party: $party, input: $input) { id } }',
      { party, input },
    ),
  );
}

const reviewsKnownAt = (party: string, number: number) =>
  eventually(async () => {
    const { reviews } = await standingOf(party);
    if (reviews.length !== number) throw new Error(`${party} knows of ${reviews.length} reviews`);
    return reviews;
  });

test('the agreement lets two years pass; probation owes its own review after one, by its own policy', async () => {
  expect(await standingOf('borough')).toMatchObject({
    reviewDueOn: '2023-03-02',
    open: { dueAt: '2023-03-02T23:59:59.999Z', source: 'MAS L36-39', strength: 'MUST' },
  });
  expect(await standingOf('probation')).toMatchObject({
    reviewDueOn: '2022-03-02',
    open: { dueAt: '2022-03-02T23:59:59.999Z', source: SOURCE, strength: 'MUST' },
  });
});

test('a review by probation starts its next year, is known to the other, and leaves the other’s clock', async () => {
  clock = new Date('2022-02-10T10:00:00Z');
  await review('probation');
  expect(await reviewsKnownAt('borough', 1)).toEqual([{ by: { id: 'probation' }, nextReviewOn: null }]);
  expect(await standingOf('probation')).toMatchObject({
    reviewDueOn: '2023-02-10',
    open: { dueAt: '2023-02-10T23:59:59.999Z', source: SOURCE },
  });
  expect(await standingOf('borough')).toMatchObject({
    reviewDueOn: '2023-03-02',
    open: { source: 'MAS L36-39' },
  });
});

test('a later day that the officers agree moves the other’s review, and never probation’s beyond its policy', async () => {
  clock = new Date('2022-06-01T10:00:00Z');
  await review('borough', { nextReviewOn: '2024-12-01', agreedBy: ['probation'] });
  await reviewsKnownAt('probation', 2);
  const source = 'MAS L36-39; the data protection officers agreed the day on 2022-06-01';
  expect(await standingOf('borough')).toMatchObject({
    reviewDueOn: '2024-12-01',
    open: { dueAt: '2024-12-01T23:59:59.999Z', source },
  });
  expect(await standingOf('probation')).toMatchObject({
    reviewDueOn: '2023-02-10',
    open: { dueAt: '2023-02-10T23:59:59.999Z', source: SOURCE },
  });
});

test('an earlier day that they agree binds probation too', async () => {
  clock = new Date('2022-07-01T10:00:00Z');
  await review('borough', { nextReviewOn: '2022-10-01', agreedBy: ['probation'] });
  await reviewsKnownAt('probation', 3);
  const source = 'MAS L36-39; the data protection officers agreed the day on 2022-07-01';
  for (const party of ['borough', 'probation']) {
    expect(await standingOf(party)).toMatchObject({ reviewDueOn: '2022-10-01', open: { source } });
  }
});
