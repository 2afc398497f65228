/** Who is asked what: each register its own rows, once per step, however the caller writes the query. */
import { data, refusals } from '../support/answers.ts';
import { agreement, breach } from './rows.ts';
import { startTestGateway, type TestGateway } from './start.ts';

const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;

let federation: TestGateway;
beforeAll(async () => {
  const shared = ['a', 'b', 'h1'];
  const parties = Object.fromEntries(
    ['a', 'b', 'h1', 'h2'].map((id, index) => [
      id,
      {
        breaches: [breach(id, 1, at(1 + index)), breach(id, 2, at(5))],
        agreements: shared.includes(id) ? [agreement(id, 'A1', shared)] : [],
      },
    ]),
  );
  federation = await startTestGateway({ parties: { ...parties, outside: null }, hosted: ['h1', 'h2'] });
});
afterAll(() => federation.close());
beforeEach(() => void federation.calls());

test("breaches of an agreement's signatories come from the signatories' own registers", async () => {
  const answer = data(
    await federation.ask(`{ party(id: "a") { register { agreements { nodes { signatories { register {
      breaches { nodes { id party { id } } } } } } } } } }`),
  );
  expect(federation.calls()).toEqual({ a: 2, b: 1, h1: 1 });
  expect(answer).toEqual({
    party: {
      register: {
        agreements: {
          nodes: [
            {
              signatories: ['a', 'b', 'h1'].map((id) => ({
                register: {
                  breaches: { nodes: [2, 1].map((number) => ({ id: `${id}-b${number}`, party: { id } })) },
                },
              })),
            },
          ],
        },
      },
    },
  });
});

test('parties behind one endpoint are asked in one request, and several root fields too', async () => {
  const answer = data<Record<string, { nodes: { id: string }[] }>>(
    await federation.ask(`{
      breaches(first: 3) { nodes { id } }
      agreements { nodes { id } }
      mine: breaches(parties: ["h2"]) { nodes { id } }
    }`),
  );
  expect(federation.calls()).toEqual({ a: 1, b: 1, h1: 1 });
  expect(answer['breaches']!.nodes).toHaveLength(3);
  expect(answer['agreements']!.nodes.map(({ id }) => id)).toEqual(['a-A1', 'b-A1', 'h1-A1']);
  expect(answer['mine']!.nodes.map(({ id }) => id)).toEqual(['h2-b2', 'h2-b1']);
});

test('aliases, variables, defaults, fragments, @skip and @include mean what they mean everywhere', async () => {
  const query = `
    query Board($some: [ID!]! = ["a", "b"], $few: Int = 1, $no: Boolean!, $yes: Boolean! = true) {
      latest: breaches(parties: $some, first: $few) {
        ...Rows
        again: nodes { id when: detectedAt @include(if: $yes) summary @skip(if: $yes) }
        edges { at: cursor cursor node { id } }
        edges @include(if: $no) { never: cursor }
        totalCount @skip(if: $no)
      }
      skipped: breaches @include(if: $no) { totalCount }
      breaches(parties: ["b"], where: { state: OPEN }) @skip(if: $no) { nodes { id } }
      ... on Query { agreements(parties: ["a"]) { nodes { reference } } }
    }
    fragment Rows on BreachConnection { nodes { ...Row } pageInfo { more: hasNextPage } __typename }
    fragment Row on Breach { id party { ...Who } }
    fragment Who on Party { name }`;
  const answer = data<{ latest: { edges: { at: string; cursor: string }[] } }>(
    await federation.ask(query, { no: false }),
  );
  expect(answer).toEqual({
    latest: {
      __typename: 'BreachConnection',
      nodes: [{ id: 'b-b2', party: { name: 'The b' } }],
      again: [{ id: 'b-b2', when: at(5) }],
      edges: [{ at: expect.any(String), cursor: expect.any(String), node: { id: 'b-b2' } }],
      pageInfo: { more: true },
      totalCount: 4,
    },
    breaches: { nodes: [{ id: 'b-b2' }, { id: 'b-b1' }] },
    agreements: { nodes: [{ reference: 'A1' }] },
  });
  expect(federation.calls()).toEqual({ a: 1, b: 1 });
});

test('the total is asked for only if it is selected, and only what is selected', async () => {
  data(await federation.ask('{ breaches(parties: ["a"]) { nodes { id } pageInfo { hasNextPage } } }'));
  const { query } = federation.registers['a']!.requests[0]!;
  expect(query).not.toContain('totalCount');
  expect(query).not.toContain('parties');
  expect(query).not.toContain('completeness');
});

test('registers get the token and the id of the request, and nothing else about the caller', async () => {
  const response = await fetch(federation.gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${federation.token}`,
      'x-request-id': 'request-1',
      cookie: 'session=1',
      'user-agent': 'a-browser',
    },
    body: JSON.stringify({ query: '{ breaches(parties: ["a"]) { totalCount } }' }),
  });
  expect(await response.json()).toEqual({ data: { breaches: { totalCount: 2 } } });
  const { headers } = federation.registers['a']!.requests[0]!;
  expect(headers).toMatchObject({ authorization: `Bearer ${federation.token}`, 'x-request-id': 'request-1' });
  expect(JSON.stringify(headers)).not.toMatch(/session|a-browser/);
});

test('a party that has not joined is not asked; if it is named, the answer says that it is missing', async () => {
  const all = data<{ breaches: { completeness: { missing: string[] } } }>(
    await federation.ask('{ breaches { completeness { missing } } }'),
  );
  expect(all.breaches.completeness.missing).toEqual([]);
  const named = await federation.ask(
    '{ breaches(parties: ["a", "outside"]) { nodes { id } completeness { missing } } }',
  );
  expect(named.data).toMatchObject({ breaches: { nodes: [{}, {}], completeness: { missing: ['outside'] } } });
  expect(refusals(named)).toMatchObject([{ code: 'PARTY_UNREACHABLE', party: 'outside', path: 'breaches' }]);
  expect(data(await federation.ask('{ party(id: "outside") { name register { party } } }'))).toEqual({
    party: { name: 'The outside', register: null },
  });
});

test("the register's own door, Query.register, works through the gateway too", async () => {
  expect(data(await federation.ask('{ register(party: "h2") { party breaches { nodes { id } } } }'))).toEqual(
    {
      register: { party: 'h2', breaches: { nodes: [{ id: 'h2-b2' }, { id: 'h2-b1' }] } },
    },
  );
  expect(federation.calls()).toEqual({ h1: 1 });
});

test('a party that joins is served at once, with the same supergraph', async () => {
  await federation.join('late', { breaches: [breach('late', 1, at(9))] });
  const answer = data<{ breaches: { nodes: { id: string }[] } }>(
    await federation.ask('{ breaches { nodes { id } } }'),
  );
  expect(answer.breaches.nodes[0]).toEqual({ id: 'late-b1' });
  expect(
    data(await federation.ask('{ party(id: "late") { register { breaches { totalCount } } } }')),
  ).toEqual({
    party: { register: { breaches: { totalCount: 1 } } },
  });
});
