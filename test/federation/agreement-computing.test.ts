/** What is computed of agreements: which of two proposals is kept, what a write shows at once, and the day of the review. */
import { copyAt, exchange, FIELDS, openAgreeing } from '../support/agreements.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { agree, proposalOf, read, reviewOf, sign, write } from '../support/sharing.ts';

openAgreeing();

test('two proposals of one version at once: one is kept, the other is refused', async () => {
  const answers = await Promise.all(
    [1, 2].map(async (number) => {
      const input = proposalOf('C-1', ['acme', 'beta'], { title: `Text ${number}` });
      const query =
        'mutation ($party: ID!, $input: ProposeAgreementInput!) { proposeAgreement(party: $party, input: $input) { id } }';
      return exchange.ask('acme', query, { party: 'acme', input });
    }),
  );
  const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.code));
  expect(codes).toEqual(['CONFLICT']);
});

test('a field that follows a write in one request shows what was written', async () => {
  await write(exchange, 'proposeAgreement', 'acme', proposalOf('C-2', ['acme', 'beta']));
  const query = `mutation ($party: ID!, $first: SignAgreementInput!, $second: ReviewAgreementInput!, $third: AmendAgreementInput!) {
    signAgreement(party: $party, input: $first) { signatures { party { id } } }
    reviewAgreement(party: $party, input: $second) { reviews { outcome } reviewDueOn }
    amendAgreement(party: $party, input: $third) { version signatures { party { id } } }
  }`;
  const first = { reference: 'C-2', version: 1, name: 'A person', office: 'SIRO' };
  const second = reviewOf('C-2', { outcome: 'AMEND' });
  const third = { reference: 'C-2', title: 'Amended' };
  const answer = await exchange.ask(
    'acme',
    query,
    { party: 'acme', first, second, third },
    { office: 'SIRO' },
  );
  expect(answer.data).toEqual({
    signAgreement: { signatures: [{ party: { id: 'acme' } }] },
    reviewAgreement: { reviews: [{ outcome: 'AMEND' }], reviewDueOn: '2027-03-02' },
    amendAgreement: { version: 2, signatures: [] },
  });
});

describe('the review', () => {
  interface Duty {
    kind: string;
    dueAt: string;
    state: string;
    source: string;
  }
  const reviewsOf = async (party: string, source: string) => {
    const { obligations } = await read<{ obligations: { nodes: Duty[] } }>(
      exchange,
      party,
      'obligations(where: { kind: "AGREEMENT_REVIEW" }, first: 200) { nodes { kind dueAt state source } }',
    );
    return obligations.nodes.filter((duty) => duty.source.includes(source));
  };

  test("is owed from the signature, by the stricter of the agreement and the party's policy", async () => {
    await agree(exchange, 'R-1', ['acme', 'gamma']);
    expect(await copyAt('acme', 'R-1')).toMatchObject({ reviewDueOn: '2026-09-02' });
    expect(await copyAt('gamma', 'R-1')).toMatchObject({ reviewDueOn: '2026-06-02' });
    expect(await reviewsOf('acme', 'R-1')).toMatchObject([
      { state: 'OPEN', dueAt: '2026-09-02T22:59:59.999Z', source: 'R-1 §4' },
    ]);
    const { findings } = (await copyAt('gamma', 'R-1'))!;
    expect(findings).toContainEqual(expect.objectContaining({ check: 'reviewLongerThanPolicy' }));
  });

  test("anchored on commencement, the clock starts when the other's signature comes", async () => {
    const review = {
      firstAfterMonths: 36,
      thenEveryMonths: null,
      anchor: 'COMMENCED',
      initiator: null,
      source: '§9',
    };
    const terms = exampleTerms({ review: review as never });
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('R-2', ['acme', 'beta'], { terms }));
    await exchange.settle();
    await sign(exchange, 'acme', 'R-2');
    expect(await reviewsOf('acme', 'R-2')).toEqual([]);
    await sign(exchange, 'beta', 'R-2');
    await exchange.settle();
    expect(await reviewsOf('acme', 'R-2')).toMatchObject([
      { state: 'OPEN', dueAt: '2029-03-02T23:59:59.999Z' },
    ]);
  });
});

test('what is computed from signatures is read in two queries, however many rows there are', async () => {
  const { database } = exchange.register('acme');
  const { logger } = database;
  const queries: string[] = [];
  database.logger = Object.assign(Object.create(logger) as typeof logger, {
    logQuery: (query: string) => queries.push(query),
  });
  await read(exchange, 'acme', `agreements(first: 200) { nodes { ${FIELDS} } }`);
  database.logger = logger;
  expect(queries.filter((query) => query.includes('"signature"'))).toHaveLength(1);
  expect(queries.filter((query) => query.includes('"agreement"'))).toHaveLength(2);
});
