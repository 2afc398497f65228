/** What cannot be right is refused with its code, and no register is asked. */
import { encodeCursor } from '../../shared/cursor.ts';
import { refusals } from '../support/answers.ts';
import { partiesWithBreaches } from './rows.ts';
import { post, startTestGateway, type TestGateway } from './start.ts';

let federation: TestGateway;
beforeAll(async () => {
  federation = await startTestGateway({ parties: partiesWithBreaches(5, 2), limits: { cost: 60 } });
});
afterAll(() => federation.close());
afterEach(() => expect(federation.calls()).toEqual({}));

const repeat = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
const deep = (levels: number): string =>
  levels === 0 ? '{ id }' : `{ register { breaches { nodes { party ${deep(levels - 1)} } } } }`;
const hops = (levels: number): string =>
  levels === 0 ? 'id' : `register { agreements(first: 5) { nodes { signatories { ${hops(levels - 1)} } } } }`;

const tooMany = ['BAD_USER_INPUT', /limit|at most|exceeded/i] as const;

const refused: Record<
  string,
  readonly [query: string, code: string, message: RegExp, variables?: Record<string, unknown>]
> = {
  'an unknown party': [
    '{ breaches(parties: ["party-0", "nobody"]) { totalCount } }',
    'UNKNOWN_PARTY',
    /nobody/,
  ],
  'an unknown party behind the door': ['{ register(party: "nobody") { party } }', 'UNKNOWN_PARTY', /nobody/],
  'a cursor that is none': ['{ breaches(after: "???") { totalCount } }', 'BAD_USER_INPUT', /cursor/],
  'a cursor of another make': [
    `{ breaches(after: "${encodeCursor(['one'])}") { totalCount } }`,
    'BAD_USER_INPUT',
    /cursor/,
  ],
  'a cursor with a false end': [
    `{ breaches(after: "${encodeCursor(['k', 'id', 'p'])}.eyJYIjpbMV19") { totalCount } }`,
    'BAD_USER_INPUT',
    /cursor/,
  ],
  'first: 0': ['{ breaches(first: 0) { totalCount } }', 'BAD_USER_INPUT', /from 1 to 200/],
  'first: -1': ['{ breaches(first: -1) { totalCount } }', 'BAD_USER_INPUT', /from 1 to 200/],
  'first: 100000': [
    'query($n: Int) { breaches(first: $n) { totalCount } }',
    'BAD_USER_INPUT',
    /from 1 to 200/,
    { n: 100000 },
  ],
  'first: null': ['{ breaches(first: null) { totalCount } }', 'BAD_USER_INPUT', /from 1 to 200/],
  'an unknown enum value': [
    '{ breaches(where: { state: SHUT }) { totalCount } }',
    'BAD_USER_INPUT',
    /SHUT|BreachState/,
  ],
  'an unknown enum value in a variable': [
    'query($w: BreachFilter) { breaches(where: $w) { totalCount } }',
    'BAD_USER_INPUT',
    /BreachState/,
    { w: { state: 'SHUT' } },
  ],
  'a date that no calendar has': [
    'query($t: Instant) { obligations(where: { dueBefore: $t }) { totalCount } }',
    'BAD_USER_INPUT',
    /Instant/,
    { t: '2026-02-30T00:00:00Z' },
  ],
  'an unknown field': ['{ breeches { totalCount } }', 'BAD_USER_INPUT', /breeches/],
  'a query that does not parse': ['{ breaches { ', 'BAD_USER_INPUT', /Syntax Error/],
  'a query 160 deep': [`{ party(id: "party-0") ${deep(40)} }`, ...tooMany],
  'four registers below each other': [`{ parties(first: 5) { ${hops(4)} } }`, ...tooMany],
  'three registers below each other, through fragments': [
    `{ parties(first: 5) { ...A } }
     fragment A on Party { ${hops(2).replace('id', '...B')} }
     fragment B on Party { register { breaches { totalCount } } }`,
    ...tooMany,
  ],
  '21 root fields': [`{ ${repeat(21, (i) => `f${i}: breaches { totalCount }`)} }`, ...tooMany],
  'more aliases than the limit': [`{ breaches { nodes { ${repeat(60, (i) => `a${i}: id`)} } } }`, ...tooMany],
  'more tokens than the limit': [
    `{ breaches { nodes { ${repeat(5_000, () => 'id')} } } }`,
    'BAD_USER_INPUT',
    /tokens/,
  ],
  'more registers times fields than the limit': [
    `{ ${repeat(13, (i) => `f${i}: breaches { totalCount }`)} }`,
    ...tooMany,
  ],
};

test.each(Object.entries(refused))('%s is refused', async (_, [query, code, message, variables]) => {
  const answer = await federation.ask(query, variables);
  const all = refusals(answer);
  expect(all.map((one) => one.code)).toContain(code);
  expect(all[0]!.message).toMatch(message);
  expect(JSON.stringify(answer)).not.toContain('stack');
});

test('two registers below each other are within the limit', async () => {
  const answer = await federation.ask(`{ parties(first: 5) { ${hops(2)} } }`);
  expect(refusals(answer)).toEqual([]);
  federation.calls();
});

test('an unknown party costs its own field, not the others', async () => {
  const answer = await federation.ask(
    '{ no: breaches(parties: ["nobody"]) { totalCount } breaches { totalCount } }',
  );
  expect(answer.data).toEqual({ no: null, breaches: { totalCount: 10 } });
  expect(refusals(answer)).toMatchObject([{ code: 'UNKNOWN_PARTY', path: 'no', party: null }]);
  federation.calls();
});

test('a body of 2 MB is refused as GraphQL says it', async () => {
  const query = `{ breaches(after: "${'x'.repeat(2_000_000)}") { totalCount } }`;
  const { status, answer } = await post(federation.gateway.url, federation.token, JSON.stringify({ query }));
  expect(status).toBe(413);
  expect(refusals(answer)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
});

test('a body that is not UTF-8 is refused', async () => {
  const body = Buffer.concat([
    Buffer.from('{"query":"{ breaches(after: \\"'),
    Buffer.from([0xc3, 0x28]),
    Buffer.from('\\") { totalCount } }"}'),
  ]);
  const { status, answer } = await post(federation.gateway.url, federation.token, body);
  expect(status).toBe(400);
  expect(refusals(answer)).toMatchObject([
    { code: 'BAD_USER_INPUT', message: expect.stringContaining('UTF-8') },
  ]);
});

test('several operations in one body are refused', async () => {
  const { status, answer } = await post(
    federation.gateway.url,
    federation.token,
    '[{"query":"{ __typename }"}]',
  );
  expect(status).toBe(400);
  expect(refusals(answer)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
});

test.each([
  ['no token', null],
  ['a token that is none', 'abc'],
])('%s is UNAUTHENTICATED, with status 401', async (_, token) => {
  const body = JSON.stringify({ query: '{ breaches { totalCount } }' });
  const { status, answer } = await post(federation.gateway.url, token, body);
  expect(status).toBe(401);
  expect(refusals(answer)).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
});

test('more representations than a step may have are refused', async () => {
  const small = await startTestGateway({
    parties: partiesWithBreaches(3, 1),
    router: { representations: 2 },
  });
  const answer = await small.ask('{ parties { id register { breaches { totalCount } } } }');
  await small.close();
  expect(refusals(answer)).toMatchObject([{ code: 'BAD_USER_INPUT', path: 'parties.0.register' }]);
  expect(small.calls()).toEqual({});
});
