/** Writes go to the party they name, in their order; what is not known to be written is said to be unknown. */
import { data, refusals } from '../support/answers.ts';
import { startTestGateway, type TestGateway } from './start.ts';

const INPUT =
  '{ detectedAt: "2026-01-01T00:00:00Z", kinds: [INTEGRITY], regimes: [UK_GDPR], summary: "s", commandId: "c" }';

let federation: TestGateway;
beforeEach(async () => {
  federation = await startTestGateway({
    parties: { a: {}, b: {}, outside: null },
    router: { partyTimeout: 300, writeTimeout: 900 },
  });
});
afterEach(() => federation.close());

const record = (alias: string, party: string) =>
  `${alias}: recordBreach(party: "${party}", input: ${INPUT}) { id party { name } }`;

test('consecutive writes to one party go in one request, and all in their order', async () => {
  const order: string[] = [];
  for (const id of ['a', 'b']) {
    federation.registers[id]!.change = (answer) => {
      order.push(`${id}:${Object.keys(answer.data ?? {}).join(',')}`);
      return answer;
    };
  }
  const answer = data<Record<string, object>>(
    await federation.ask(
      `mutation { ${record('one', 'a')} ${record('two', 'a')} ${record('three', 'b')} ${record('four', 'a')} }`,
    ),
  );
  expect(order).toEqual(['a:one,two', 'b:three', 'a:four']);
  expect(Object.keys(answer)).toEqual(['one', 'two', 'three', 'four']);
  expect(answer['three']).toEqual({ id: 'b-new', party: { name: 'The b' } });
});

test('a party that is down loses its own write only, and its outcome is said to be unknown', async () => {
  await federation.registers['a']!.stop();
  const answer = await federation.ask(`mutation { ${record('first', 'a')} ${record('second', 'b')} }`);
  expect(answer.data).toEqual({ first: null, second: { id: 'b-new', party: { name: 'The b' } } });
  expect(refusals(answer)).toEqual([
    {
      code: 'PARTY_UNREACHABLE',
      party: 'a',
      path: 'first',
      message: expect.stringMatching(/unknown.*commandId/),
    },
  ]);
  await federation.registers['a']!.restart();
});

test('a write has more time than a read, and is tried even when the party is set aside', async () => {
  const register = federation.registers['a']!;
  register.answerWith = () => {};
  for (let attempt = 0; attempt < 3; attempt += 1) await federation.ask('{ register(party: "a") { party } }');
  register.answerWith = (response) => {
    setTimeout(() => response.end(JSON.stringify({ data: { recordBreach: { id: 'slow' } } })), 500);
  };
  expect(data(await federation.ask(`mutation { recordBreach(party: "a", input: ${INPUT}) { id } }`))).toEqual(
    {
      recordBreach: { id: 'slow' },
    },
  );
});

test('a write to an unknown party, or to one that has not joined, is refused at its field', async () => {
  const answer = await federation.ask(
    `mutation { ${record('x', 'nobody')} ${record('y', 'outside')} ${record('z', 'b')} }`,
  );
  expect(answer.data).toMatchObject({ x: null, y: null, z: { id: 'b-new' } });
  expect(refusals(answer)).toMatchObject([
    { code: 'UNKNOWN_PARTY', path: 'x' },
    {
      code: 'PARTY_UNREACHABLE',
      path: 'y',
      party: 'outside',
      message: expect.stringContaining('not joined'),
    },
  ]);
});

test('variables reach the register as they were sent', async () => {
  const input = {
    detectedAt: '2026-01-01T00:00:00Z',
    kinds: ['INTEGRITY'],
    regimes: ['UK_GDPR'],
    summary: 'name',
  };
  data(
    await federation.ask(
      'mutation($p: ID!, $input: RecordBreachInput!) { recordBreach(party: $p, input: $input) { id } }',
      {
        p: 'a',
        input,
      },
    ),
  );
  expect(federation.registers['a']!.requests[0]!.variables).toEqual({ p: 'a', input });
});

test('neither the document nor the plan of a mutation is kept, while those of queries are', async () => {
  const { documents, plans } = federation.gateway.kept;
  const literal = INPUT.replace('"s"', '"A Person"');
  for (let count = 0; count < 5; count += 1) {
    data(
      await federation.ask(
        `mutation { recordBreach(party: "a", input: ${literal}) { id summary } } # ${count}`,
      ),
    );
  }
  expect([documents.count, plans.count]).toEqual([0, 0]);
  await federation.ask('{ breaches { totalCount } }');
  await federation.ask('query($s: String) { breaches(after: $s) { totalCount } }', { s: 'A Person' });
  expect([documents.count, plans.count]).toEqual([2, 2]);
  const kept = [...documents.values(), ...plans.values()].map((value) => JSON.stringify(value)).join();
  expect(kept).not.toContain('A Person');
});
