/** Reviews of agreements: what was due is met, the next clock starts, and who may call for one. */
import { agreeOn, ALL, copyAt, exchange, FIELDS, openReviewing } from '../support/agreement-reviews.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { amend, proposalOf, read, refusedWrite, reviewOf, sign, write } from '../support/sharing.ts';

openReviewing();

const OVERRIDABLE = { ...exampleTerms().review!, override: 'DATA_PROTECTION_OFFICERS' as const };

interface Duty {
  kind: string;
  dueAt: string | null;
  state: string;
  source: string;
  strength: string;
  rule: string;
}

async function dutiesOf(party: string, reference: string, kind = 'AGREEMENT_REVIEW'): Promise<Duty[]> {
  const ofIt = await exchange
    .register(party)
    .database.query<{ id: string }[]>(
      'select o.id from obligation o join agreement a on o.about = a.id where a.reference = $1',
      [reference],
    );
  const { obligations } = await read<{ obligations: { nodes: (Duty & { id: string })[] } }>(
    exchange,
    party,
    `obligations(where: { kind: "${kind}" }, first: 200) { nodes { id dueAt state source strength rule } }`,
  );
  return obligations.nodes.filter(({ id }) => ofIt.some((row) => row.id === id));
}

const refusedReview = (reference: string, more: object) =>
  refusedWrite(exchange, 'reviewAgreement', 'acme', reviewOf(reference, more));

describe('a review', () => {
  test('meets what was due, starts the next clock of its party alone, and is known to all', async () => {
    await agreeOn('R-1');
    const note = 'Still needed in 2026';
    await write(
      exchange,
      'reviewAgreement',
      'acme',
      reviewOf('R-1', { purposesRelevant: { holds: true, note } }),
    );
    await exchange.settle();
    expect(await dutiesOf('acme', 'R-1')).toMatchObject([
      { state: 'MET', dueAt: '2026-09-02T22:59:59.999Z' },
      { state: 'OPEN', dueAt: '2027-03-02T23:59:59.999Z', source: 'R-1 §4' },
    ]);
    expect(await dutiesOf('beta', 'R-1')).toMatchObject([
      { state: 'OPEN', dueAt: '2026-09-02T22:59:59.999Z' },
    ]);
    for (const party of ALL) {
      expect((await copyAt(party, 'R-1'))?.reviews).toEqual([
        {
          by: { id: 'acme' },
          version: 1,
          reviewedOn: '2026-03-02',
          trigger: 'SCHEDULED',
          outcome: 'CONTINUE',
          nextReviewOn: null,
          agreedBy: [],
          answers: [
            { question: 'purposesRelevant', holds: true, note },
            { question: 'scopeKept', holds: true, note: null },
            { question: 'benefitsReal', holds: true, note: null },
            { question: 'securityEffective', holds: true, note: null },
          ],
        },
      ]);
    }
  });

  test('two of one party that arrive in the wrong order are both kept', async () => {
    await agreeOn('R-2');
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('R-2'));
    const hold = (at: string) =>
      exchange.register('acme').database.query(
        `update notice set next_attempt_at = ${at}
         where kind = 'AGREEMENT_REVIEWED' and cause = 'agreement:R-2' and revision = 2`,
      );
    await hold(`'2026-03-03T00:00:00Z'`);
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('R-2', { outcome: 'AMEND' }));
    await exchange.settle();
    await hold(`'2026-03-01T00:00:00Z'`);
    await exchange.settle();
    const { reviews } = (await copyAt('beta', 'R-2'))!;
    const outcomes = (reviews as { outcome: string }[]).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['AMEND', 'CONTINUE']);
  });

  test.each<[string, object, string, string]>([
    [
      'with a question that does not hold, unexplained',
      { scopeKept: { holds: false, note: ' ' } },
      'BAD_USER_INPUT',
      '`scopeKept` does not hold: its `note` says what was found.',
    ],
    ['of tomorrow', { reviewedOn: '2026-03-03' }, 'BAD_USER_INPUT', '`reviewedOn` cannot be in the future.'],
    [
      'from before the signature',
      { reviewedOn: '2026-03-01' },
      'BAD_USER_INPUT',
      '`reviewedOn` is before acme signed it.',
    ],
    ['of a version that is not held', { version: 4 }, 'NOT_FOUND', 'This register holds no such version 4.'],
    [
      'that sets another day where the text lets nobody',
      { nextReviewOn: '2026-12-01', agreedBy: ['beta', 'gamma'] },
      'BAD_USER_INPUT',
      'The agreement lets nobody set another day: leave `nextReviewOn` out.',
    ],
    [
      'that names who agreed, but to no day',
      { agreedBy: ['beta'] },
      'BAD_USER_INPUT',
      '`agreedBy` is said with `nextReviewOn` only.',
    ],
  ])('%s is refused, and leaves nothing', async (_, change, code, message) => {
    if (!(await copyAt('acme', 'R-3'))) await agreeOn('R-3');
    expect(await refusedReview('R-3', change)).toMatchObject({ code, message });
    expect((await copyAt('acme', 'R-3'))?.reviews).toEqual([]);
    expect(await dutiesOf('acme', 'R-3')).toMatchObject([{ state: 'OPEN' }]);
  });

  test('is refused of what the party has not signed, and of what is not held', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('R-4', ALL));
    expect(await refusedReview('R-4', {})).toMatchObject({
      code: 'CONFLICT',
      message: 'acme has signed no version of R-4: there is nothing to review.',
    });
    expect(await refusedReview('R-0', {})).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of a version that is no longer in force is refused; the newest signed is reviewed', async () => {
    await agreeOn('R-5', {}, ['acme', 'beta']);
    await amend(exchange, 'acme', 'R-5');
    await exchange.settle();
    for (const party of ['acme', 'beta']) await sign(exchange, party, 'R-5', { version: 2 });
    await exchange.settle();
    expect(await refusedReview('R-5', { version: 1 })).toMatchObject({
      code: 'CONFLICT',
      message: 'Version 1 of R-5 is not in force here: review version 2.',
    });
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('R-5', { version: 2 }));
    expect((await copyAt('acme', 'R-5'))?.reviewDueOn).toBe('2027-03-02');
    expect(await dutiesOf('acme', 'R-5')).toMatchObject([
      { state: 'MET' },
      { state: 'MET' },
      { state: 'DISCHARGED' },
      { state: 'OPEN' },
    ]);
  });

  test('is an action of the data protection officer', async () => {
    const query =
      'mutation ($party: ID!, $input: ReviewAgreementInput!) { reviewAgreement(party: $party, input: $input) { id } }';
    const variables = { party: 'acme', input: reviewOf('R-1') };
    const { errors } = await exchange.ask('acme', query, variables, { roles: ['SIGNATORY'] });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a day that the data protection officers agreed', () => {
  test('is that of all who agreed, but of none beyond its own policy', async () => {
    await agreeOn('D-1', { review: OVERRIDABLE });
    const day = { nextReviewOn: '2027-01-15', agreedBy: ['beta', 'gamma'] };
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('D-1', day));
    await exchange.settle();
    expect((await copyAt('acme', 'D-1'))?.reviewDueOn).toBe('2027-01-15');
    expect((await copyAt('beta', 'D-1'))?.reviewDueOn).toBe('2027-01-15');
    expect((await copyAt('gamma', 'D-1'))?.reviewDueOn).toBe('2026-12-02');
    expect((await dutiesOf('beta', 'D-1')).at(-1)).toMatchObject({
      state: 'OPEN',
      dueAt: '2027-01-15T23:59:59.999Z',
      source: 'D-1 §4; the data protection officers agreed the day on 2026-03-02',
    });
    expect((await dutiesOf('gamma', 'D-1')).at(-1)).toMatchObject({ source: "gamma's policy" });
  });

  test.each([
    [['beta'], '`agreedBy` lacks gamma: all with which it is in force agree.'],
    [['beta', 'gamma', 'delta'], '`agreedBy` names delta, which did not sign it.'],
  ])('by %j is refused', async (agreedBy, message) => {
    if (!(await copyAt('acme', 'D-2'))) await agreeOn('D-2', { review: OVERRIDABLE });
    const refused = await refusedReview('D-2', { nextReviewOn: '2027-01-15', agreedBy });
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });
});

describe('a call for a review', () => {
  const call = (trigger: string, because = 'New guidance') => ({ reference: 'C-1', trigger, because });

  test('makes all owe one, without a day that nobody agreed, until each has held it', async () => {
    await agreeOn('C-1', { review: { ...exampleTerms().review!, triggers: ['LEGISLATION', 'SECTOR'] } });
    await write(exchange, 'callForReview', 'acme', call('SECTOR'));
    await exchange.settle();
    const [own] = await dutiesOf('acme', 'C-1', 'AGREEMENT_REVIEW_CALLED');
    expect(own).toMatchObject({ state: 'OPEN', dueAt: null, strength: 'SHOULD', source: 'C-1 §4' });
    const [atBeta] = await dutiesOf('beta', 'C-1', 'AGREEMENT_REVIEW_CALLED');
    expect(atBeta?.rule).toBe('Review the agreement outside its cycle (SECTOR): acme asks: New guidance');
    await write(exchange, 'reviewAgreement', 'beta', reviewOf('C-1', { trigger: 'SECTOR' }));
    await exchange.settle();
    expect(await dutiesOf('beta', 'C-1', 'AGREEMENT_REVIEW_CALLED')).toMatchObject([{ state: 'MET' }]);
    expect(await dutiesOf('acme', 'C-1', 'AGREEMENT_REVIEW_CALLED')).toMatchObject([{ state: 'OPEN' }]);
    expect((await copyAt('acme', 'C-1'))?.reviews).toMatchObject([{ trigger: 'SECTOR', by: { id: 'beta' } }]);
  });

  test.each([
    ['SIGNATORIES', 'A party left', /^Under the agreement LEGISLATION, SECTOR calls for a review/],
    ['SCHEDULED', 'A year is over', /SCHEDULED reviews come in their cycle/],
    ['SECTOR', ' ', /`because` says what happened/],
  ])('%s because of %j is refused', async (trigger, because, message) => {
    const refused = await refusedWrite(exchange, 'callForReview', 'acme', call(trigger, because));
    expect(refused).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message) as string,
    });
  });
});

test('reviews, refusals and programmes are read in one query each, however many rows there are', async () => {
  const { database } = exchange.register('acme');
  const { logger } = database;
  const queries: string[] = [];
  database.logger = Object.assign(Object.create(logger) as typeof logger, {
    logQuery: (query: string) => queries.push(query),
  });
  await read(exchange, 'acme', `agreements(first: 200) { nodes { ${FIELDS} } }`);
  database.logger = logger;
  expect(queries.filter((query) => query.includes('"agreement_review"'))).toHaveLength(1);
  expect(queries.filter((query) => query.includes('"agreement_decline"'))).toHaveLength(1);
  expect(queries.filter((query) => query.includes("'umbrella'"))).toHaveLength(1);
});
