/** A register that answers what it should not loses its own part, and nothing of it reaches the caller. */
import type { ExecutionResult } from 'graphql';
import type { ServerResponse } from 'node:http';
import { refusals } from '../support/answers.ts';
import { breach } from './rows.ts';
import { startTestGateway, type TestGateway } from './start.ts';

const SECRET = 'secret-5d1f';
const QUERY = `{
  breaches { nodes { id summary detectedAt affected { why party { name } } party { name } } completeness { missing } }
}`;

let federation: TestGateway;
beforeEach(async () => {
  const at = '2026-01-01T00:00:00.000Z';
  const parties = { good: { breaches: [breach('good', 1, at)] }, bad: { breaches: [breach('bad', 1, at)] } };
  federation = await startTestGateway({ parties, router: { partyTimeout: 1_500 } });
});
afterEach(() => federation.close());

interface Connection {
  nodes: Record<string, unknown>[];
  edges?: Record<string, unknown>[];
}

/** Changes the rows of each collection that the bad register answers, the router's own selection included. */
function changeRows(change: (row: Record<string, unknown>) => void) {
  return (answer: ExecutionResult): unknown => {
    const copy = JSON.parse(JSON.stringify(answer)) as { data: Record<string, { breaches: Connection }[]> };
    for (const { breaches } of Object.values(copy.data).flat()) breaches.nodes.forEach(change);
    return copy;
  };
}

const send = (status: number, type: string, body: string) => (response: ServerResponse) =>
  void response.writeHead(status, { 'content-type': type }).end(body);

const raw: Record<string, [(response: ServerResponse) => void, string]> = {
  'is not JSON': [send(200, 'text/html', `<html>${SECRET}</html>`), 'PARTY_INCOMPATIBLE'],
  'is HTTP 500 with a secret in its body': [send(500, 'text/plain', `at ${SECRET}`), 'PARTY_UNREACHABLE'],
  'is JSON but not GraphQL': [send(200, 'application/json', `["${SECRET}"]`), 'PARTY_INCOMPATIBLE'],
  'is an error with a stack': [
    send(
      200,
      'application/json',
      JSON.stringify({ errors: [{ message: SECRET, extensions: { stacktrace: [SECRET] } }] }),
    ),
    'INTERNAL_SERVER_ERROR',
  ],
  'refuses the caller': [
    send(
      401,
      'application/json',
      JSON.stringify({ errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] }),
    ),
    'UNAUTHENTICATED',
  ],
  'does not know the field': [
    send(
      400,
      'application/json',
      JSON.stringify({ errors: [{ message: SECRET, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }),
    ),
    'PARTY_INCOMPATIBLE',
  ],
  'is a redirect': [
    (response) => void response.writeHead(302, { location: `http://127.0.0.1:1/${SECRET}` }).end(),
    'PARTY_INCOMPATIBLE',
  ],
};

const changed: Record<string, [(answer: ExecutionResult) => unknown, string]> = {
  'has null in a non-null field': [
    changeRows((row) => void (row['detectedAt'] = null)),
    'PARTY_INCOMPATIBLE',
  ],
  'has a wrong type': [changeRows((row) => void (row['summary'] = { SECRET })), 'PARTY_INCOMPATIBLE'],
  'has a wrong scalar': [changeRows((row) => void (row['detectedAt'] = SECRET)), 'PARTY_INCOMPATIBLE'],
  'names a party that nobody knows': [
    changeRows(
      (row) => void (row['affected'] = [{ why: SECRET, party: { __typename: 'Party', id: 'nobody' } }]),
    ),
    'PARTY_INCOMPATIBLE',
  ],
  'has more nodes than edges': [
    (answer) => {
      const copy = JSON.parse(JSON.stringify(answer)) as { data: Record<string, { breaches: Connection }[]> };
      for (const { breaches } of Object.values(copy.data).flat()) breaches.nodes.push(...breaches.nodes);
      return copy;
    },
    'PARTY_INCOMPATIBLE',
  ],
  'has no entities': [() => ({ data: {} }), 'PARTY_INCOMPATIBLE'],
  'has text for entities': [() => ({ data: { breaches: [SECRET] } }), 'PARTY_INCOMPATIBLE'],
};

async function onlyItsOwnPart(code: string): Promise<void> {
  const answer = await federation.ask(QUERY);
  expect(refusals(answer)).toEqual([{ code, party: 'bad', path: 'breaches', message: expect.any(String) }]);
  expect(answer.errors!.map(({ extensions }) => Object.keys(extensions!).toSorted())).toEqual([
    ['code', 'party'],
  ]);
  expect(answer.data).toMatchObject({
    breaches: { nodes: [{ id: 'good-b1' }], completeness: { missing: ['bad'] } },
  });
  const text = JSON.stringify(answer);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('127.0.0.1');
  expect(answer.extensions).toBeUndefined();
}

test.each(Object.entries(raw))('an answer that %s costs only its own part', async (_, [answerWith, code]) => {
  federation.registers['bad']!.answerWith = answerWith;
  await onlyItsOwnPart(code);
});

test.each(Object.entries(changed))('an answer that %s costs only its own part', async (_, [change, code]) => {
  federation.registers['bad']!.change = change;
  await onlyItsOwnPart(code);
});

test('rows of another party are not shown', async () => {
  federation.registers['bad']!.rows['bad'] = { breaches: [breach('good', 9, '2026-02-01T00:00:00.000Z')] };
  await onlyItsOwnPart('WRONG_PARTY');
});

test('an answer of 100 MB is cut off early', async () => {
  let sent = 0;
  const chunk = Buffer.alloc(1_000_000, 'x');
  federation.registers['bad']!.answerWith = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const write = (): void => {
      if (response.destroyed) return;
      if (sent === 100) return void response.end();
      sent += 1;
      response.write(chunk, () => setImmediate(write));
    };
    write();
  };
  await onlyItsOwnPart('PARTY_INCOMPATIBLE');
  expect(sent).toBeLessThan(60);
});

/** Sends one chunk again and again, for as long as it is listened to; `sent` counts. */
function stream(chunk: Buffer, most: number, pauseMs = 0) {
  const counted = { sent: 0, cutOff: false };
  federation.registers['bad']!.answerWith = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.once('close', () => (counted.cutOff = counted.sent < most));
    const write = (): void => {
      if (response.destroyed) return;
      if (counted.sent === most) return void response.end();
      counted.sent += 1;
      response.write(chunk, () => void setTimeout(write, pauseMs));
    };
    write();
  };
  return counted;
}

test('an answer of 1 GB is cut off early, and is not kept in memory', async () => {
  const before = process.memoryUsage().rss;
  const counted = stream(Buffer.alloc(4_000_000, 'x'), 250);
  await onlyItsOwnPart('PARTY_INCOMPATIBLE');
  expect(counted.sent).toBeLessThan(25);
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});

test('an answer that drips is waited for no longer than the time of one register', async () => {
  const counted = stream(Buffer.from(' '), 1_000, 20);
  const begun = performance.now();
  await onlyItsOwnPart('PARTY_UNREACHABLE');
  expect(performance.now() - begun).toBeLessThan(10_000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(counted.cutOff).toBe(true);
});

const levels = 1_000_000;
const floods: Record<string, [(response: ServerResponse) => void, string]> = {
  'is nested a million deep': [
    send(200, 'application/json', `{"data":${'['.repeat(levels)}${']'.repeat(levels)}}`),
    'PARTY_INCOMPATIBLE',
  ],
  'is nested a million deep inside a row': [
    send(200, 'application/json', `{"data":{"breaches":${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}}}`),
    'PARTY_INCOMPATIBLE',
  ],
  'is 50,000 errors': [
    send(
      200,
      'application/json',
      JSON.stringify({
        errors: Array.from({ length: 50_000 }, () => ({ message: SECRET, path: ['breaches', 0] })),
      }),
    ),
    'INTERNAL_SERVER_ERROR',
  ],
};

test.each(Object.entries(floods))(
  'an answer that %s costs only its own part',
  async (_, [answerWith, code]) => {
    federation.registers['bad']!.answerWith = answerWith;
    const begun = performance.now();
    await onlyItsOwnPart(code);
    expect(performance.now() - begun).toBeLessThan(10_000);
  },
);

test('more rows than were asked for cost only its own part', async () => {
  federation.registers['bad']!.change = (answer) => {
    const copy = JSON.parse(JSON.stringify(answer)) as { data: Record<string, { breaches: Connection }[]> };
    for (const { breaches } of Object.values(copy.data).flat()) {
      for (const key of ['nodes', 'edges'] as const)
        if (breaches[key]) breaches[key] = Array.from({ length: 20_000 }, () => breaches[key]![0]!);
    }
    return copy;
  };
  await onlyItsOwnPart('PARTY_INCOMPATIBLE');
});

test('a register that answers every request with a flood does not slow the next question for long', async () => {
  stream(Buffer.alloc(1_000_000, 'x'), 1_000);
  const begun = performance.now();
  for (let round = 0; round < 3; round += 1) await onlyItsOwnPart('PARTY_INCOMPATIBLE');
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test('a register that is asked behind the door loses the field that does not fit, and only that', async () => {
  federation.registers['bad']!.change = changeRows((row) => void (row['detectedAt'] = null));
  const answer = await federation.ask(
    '{ parties { id register { breaches { nodes { id detectedAt } } notices { nodes { id } } } } }',
  );
  expect(refusals(answer)).toMatchObject([
    { code: 'PARTY_INCOMPATIBLE', party: 'bad', path: 'parties.0.register.breaches' },
  ]);
  expect(answer.data).toMatchObject({
    parties: [
      { id: 'bad', register: { breaches: null, notices: { nodes: [] } } },
      { id: 'good', register: { breaches: { nodes: [{ id: 'good-b1' }] } } },
    ],
  });
});

test('an error inside a row stays with its row, wherever the row comes to stand', async () => {
  federation.registers['bad']!.change = (answer) => ({
    ...answer,
    errors: [
      {
        message: 'Not for you.',
        path: ['breaches', 0, 'breaches', 'nodes', 0, 'summary'],
        extensions: { code: 'FORBIDDEN' },
      },
    ],
  });
  const answer = await federation.ask('{ breaches { nodes { id summary } } }');
  const nodes = (answer.data as { breaches: { nodes: { id: string }[] } }).breaches.nodes;
  const place = nodes.findIndex(({ id }) => id === 'bad-b1');
  expect(place).toBe(1);
  expect(refusals(answer)).toEqual([
    { code: 'FORBIDDEN', party: 'bad', path: `breaches.nodes.${place}.summary`, message: 'Not for you.' },
  ]);
});

test('a flood of errors inside rows reaches the caller as few, and short', async () => {
  const errors = Array.from({ length: 20_000 }, (_, index) => ({
    message: `${index} ${'x'.repeat(300)}`.repeat(3),
    path: ['breaches', 0, 'breaches', 'nodes', 0, 'summary'],
    extensions: { code: 'FORBIDDEN' },
  }));
  federation.registers['bad']!.change = (answer) => ({ ...answer, errors });
  const answer = await federation.ask(QUERY);
  expect(refusals(answer).length).toBeLessThanOrEqual(200);
  expect(JSON.stringify(answer).length).toBeLessThan(200_000);
  expect(answer.data).toMatchObject({
    breaches: { nodes: expect.arrayContaining([expect.objectContaining({ id: 'good-b1' })]) },
  });
});
