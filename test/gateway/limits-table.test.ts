/** Every limit of the gateway: what is beyond it is refused, and answered where the limit is away. */
import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { DEFAULT_LIMITS } from '../../gateway/config.ts';
import { rateLimit } from '../../gateway/limits/rate.ts';
import type { Caller } from '../../shared/callers/caller.ts';
import { createHttp } from '../../shared/http.ts';
import { refusals } from '../support/answers.ts';
import {
  asks,
  LISTED,
  openLimitedGateways,
  parties,
  send,
  type Server,
  strict,
  unlimited,
  wide,
} from '../support/limited-gateways.ts';
import { startTestGateway } from './start.ts';

openLimitedGateways();

const repeat = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');
const nested = (levels: number): string =>
  levels === 0 ? '__typename' : `... on Query { ${nested(levels - 1)} }`;

const attacks: Record<string, string> = {
  'a body of more than 1 MiB': JSON.stringify({
    query: LISTED,
    extensions: { padding: 'x'.repeat(1_100_000) },
  }),
  'more than 4000 tokens': asks(
    `{ breaches(parties: [${repeat(4_000, () => '"party-0"')}]) { totalCount } }`,
  ),
  'more than 20 levels': asks(`{ ${nested(25)} }`),
  'more than 50 aliases': asks(`{ breaches { ${repeat(51, (index) => `a${index}: totalCount`)} } }`),
  'more than 20 root fields': asks(`{ ${repeat(21, (index) => `a${index}: __typename`)} }`),
  'more than two registers below each other': asks(
    `{ parties { ${'register { agreements { nodes { signatories { '.repeat(3)} id ${'} } } } '.repeat(3)} } }`,
  ),
  'the schema, asked in production': asks(getIntrospectionQuery()),
};

test.each(Object.entries(attacks))('%s: refused, and answered where the limit is away', async (_, body) => {
  const refused = await send(strict, body);
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refusals(refused.answer).map(({ code }) => code)).toEqual(
    expect.arrayContaining(['BAD_USER_INPUT']),
  );
  expect(strict.calls()).toEqual({});
  const passed = await send(wide, body);
  expect(refusals(passed.answer)).toEqual([]);
  expect(passed.status).toBe(200);
});

test('more parties times fields than the limit: refused, and answered where the limit is away', async () => {
  const small = await startTestGateway({ parties, limits: { cost: 3 } });
  const body = asks(`{ a: breaches { totalCount } b: breaches { totalCount } }`);
  expect(refusals((await send(small, body)).answer)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect(small.calls()).toEqual({});
  await small.close();
  expect(refusals((await send(wide, body)).answer)).toEqual([]);
});

test('many operations in one request, to be counted as one: refused, and all answered where the limit is away', async () => {
  const hundred = <One>(one: One) => Array.from({ length: 100 }, () => one);
  const body = JSON.stringify(hundred({ query: LISTED }));
  const refused = await send(strict, body);
  expect(refused.status).toBe(400);
  expect(refusals(refused.answer)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect(strict.calls()).toEqual({});
  const passed = await send(unlimited, body);
  expect(passed.answer).toEqual(hundred({ data: { breaches: { totalCount: 2 } } }));
});

describe('how often one may ask', () => {
  const caller = (party: string, person: string) => ({ party, person }) as Caller;

  function limited(callerRate: number, partyRate: number) {
    let now = 0;
    const check = rateLimit({ callerRate, partyRate }, () => now);
    const passed = (times: number, ...[party, person]: [string, string]) => {
      let count = 0;
      for (let index = 0; index < times; index += 1) {
        try {
          check(caller(party, person));
          count += 1;
        } catch {
          // Counted as refused.
        }
      }
      return count;
    };
    return { passed, wait: (seconds: number) => void (now += seconds * 1000) };
  }

  test('one person has ten seconds’ worth at once, then the rate; others are not slowed', () => {
    const { passed, wait } = limited(5, 1000);
    expect(passed(200, 'acme', 'ann')).toBe(50);
    expect(passed(200, 'acme', 'bob')).toBe(50);
    expect(passed(200, 'beta', 'ann')).toBe(50);
    wait(2);
    expect(passed(200, 'acme', 'ann')).toBe(10);
    wait(3600);
    expect(passed(200, 'acme', 'ann')).toBe(50);
  });

  test('a party that asks as many people is held to its own rate; other parties are not', () => {
    const { passed } = limited(5, 7);
    const all = (party: string) =>
      Array.from({ length: 10 }, (_, index) => passed(50, party, `person-${index}`)).reduce((a, b) => a + b);
    expect(all('acme')).toBe(70);
    expect(all('beta')).toBe(70);
  });

  test('whoever asks too often gets HTTP 429 and when to try again, and no register is asked', async () => {
    const slow = await startTestGateway({ parties, limits: { callerRate: 0.1 } });
    const sent = [await send(slow, asks(LISTED)), await send(slow, asks(LISTED))];
    expect(sent.map(({ status }) => status)).toEqual([200, 429]);
    expect(refusals(sent[1]!.answer)).toMatchObject([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('wait') },
    ]);
    expect(Number(sent[1]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(slow.calls()).toEqual({ 'party-0': 1, 'party-1': 1 });
    await slow.close();
  });
});

describe('a client that is slow, or talks too much', () => {
  /** What a server says to a client that sends this, and the rest a second later. */
  async function answerTo({ gateway }: Pick<Server, 'gateway'>, text: string, rest = ''): Promise<string> {
    let said = '';
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('error', () => {});
    socket.write(text);
    const later = setTimeout(() => socket.write(rest), 1_000);
    await new Promise((resolve) => socket.once('close', resolve));
    clearTimeout(later);
    return said;
  }

  const body = asks(LISTED);
  const head = `POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n`;

  test.each([
    ['headers that come', head, `\r\n${body}`],
    ['a body that comes', `${head}\r\n{`, body.slice(1)],
  ])('%s late: the connection is closed, and kept where the limit is away', async (_, text, rest) => {
    const http = createHttp({ requestTimeoutMs: 200 });
    http.post('/graphql', () => ({}));
    const limited = { gateway: { url: await http.listen({ port: 0, host: '127.0.0.1' }) } };
    const begun = performance.now();
    expect(await answerTo(limited, text, rest)).toMatch(/^HTTP\/1.1 408|^$/);
    expect(performance.now() - begun).toBeGreaterThan(150);
    expect(await answerTo(limited, text + rest)).toMatch(/^HTTP\/1.1 200/);
    await http.close();
    expect(await answerTo(unlimited, text, rest)).toMatch(/^HTTP\/1.1 200[^]*"totalCount":2/);
  });

  test('headers of more than 16 KiB: refused, and read where the limit is away', async () => {
    const text = `GET /health/live HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await answerTo(strict, text)).toMatch(/^HTTP\/1.1 431/);
    expect(await answerTo(unlimited, text)).toMatch(/^HTTP\/1.1 200/);
  });
});

test('by default, everybody is limited', () => {
  expect(DEFAULT_LIMITS).toMatchObject({ callerRate: 50, partyRate: 200 });
});
