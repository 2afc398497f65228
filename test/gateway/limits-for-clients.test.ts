/** What a gateway lets clients ask: listed operations, pages of known sites, and how a browser treats each answer. */
import { createHash } from 'node:crypto';
import { data, refusals, type Answer } from '../support/answers.ts';
import {
  asks,
  closed,
  LISTED,
  openLimitedGateways,
  send,
  type Server,
  strict,
  unlimited,
  wide,
} from '../support/limited-gateways.ts';

openLimitedGateways();

const OTHER = '{ breaches { nodes { id } } }';
const RECORD =
  'mutation { recordBreach(party: "party-0", input: { detectedAt: "2026-01-01T00:00:00Z", kinds: [INTEGRITY], regimes: [UK_GDPR], summary: "s" }) { id } }';
const RECORDED = { recordBreach: { id: 'party-0-new' } };

describe('a gateway of listed operations', () => {
  const hashed = (text: string) => {
    const sha256Hash = createHash('sha256').update(text).digest('hex');
    return { extensions: { persistedQuery: { version: 1, sha256Hash } } };
  };

  test('answers them, by their text or by their hash', async () => {
    for (const body of [{ query: LISTED }, hashed(LISTED)]) {
      const { status, answer } = await send(closed, JSON.stringify(body));
      expect([status, answer]).toEqual([200, { data: { breaches: { totalCount: 2 } } }]);
    }
    closed.calls();
  });

  test('refuses every other, and learns none from a caller; an open one answers it', async () => {
    const bodies = [
      { query: OTHER },
      { query: OTHER, ...hashed(OTHER) },
      hashed(OTHER),
      { query: `${LISTED} ` },
    ];
    for (const body of bodies) {
      const { answer } = await send(closed, JSON.stringify(body));
      expect(refusals(answer)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
      expect(answer.data).toBeUndefined();
    }
    expect(closed.calls()).toEqual({});
    expect(refusals((await send(strict, asks(OTHER))).answer)).toEqual([]);
    strict.calls();
  });

  test('a hash alone is nothing to a gateway that lists none', async () => {
    expect(refusals((await send(strict, JSON.stringify(hashed(LISTED)))).answer)).toMatchObject([
      { code: 'BAD_USER_INPUT' },
    ]);
  });
});

describe('a browser on another site', () => {
  const origin = 'https://elsewhere.example';

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'cannot write by %s, which needs no preflight; it can where any type is taken',
    async (type) => {
      const more = { headers: { origin, 'content-type': type } };
      expect((await send(strict, asks(RECORD), more)).status).toBe(415);
      expect(strict.calls()).toEqual({});
      expect(data((await send(unlimited, asks(RECORD), more)).answer)).toEqual(RECORDED);
    },
  );

  test('cannot write by GET, as by a link; it can where GET is answered', async () => {
    const byGet = ({ gateway, token }: Server) =>
      fetch(`${gateway.url}?query=${encodeURIComponent(RECORD)}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await byGet(strict)).status).toBe(404);
    expect(strict.calls()).toEqual({});
    expect(data((await (await byGet(unlimited)).json()) as Answer)).toEqual(RECORDED);
    expect(data(await strict.ask(RECORD))).toEqual(RECORDED);
    expect(strict.calls()).toEqual({ 'party-0': 1 });
  });

  /** What a page there may read: its browser asks first, and gives it no answer that does not name its site. */
  async function readElsewhere(server: Server): Promise<Answer | null> {
    const asked = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    const preflight = await fetch(server.gateway.url, { method: 'OPTIONS', headers: { origin, ...asked } });
    const sent = await send(server, asks(LISTED), { headers: { origin } });
    const letsIn = [preflight.headers, sent.headers].every(
      (headers) => headers.get('access-control-allow-origin') === origin,
    );
    const mayAsk = preflight.ok && preflight.headers.get('access-control-allow-headers') === 'authorization';
    return letsIn && mayAsk ? sent.answer : null;
  }

  test('reads no answer; it does where every site is let in', async () => {
    expect(await readElsewhere(strict)).toBeNull();
    expect(data((await readElsewhere(unlimited)) ?? {})).toEqual({ breaches: { totalCount: 2 } });
    strict.calls();
  });

  test('is told nothing of who may ask', async () => {
    const preflight = await fetch(strict.gateway.url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    const { headers } = await send(strict, asks(LISTED), { headers: { origin } });
    for (const one of [preflight.headers, headers])
      expect([...one.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(preflight.ok).toBe(false);
    strict.calls();
  });
});

test('every answer says how a browser must treat it', async () => {
  const expected = {
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  const url = (path: string) => new URL(path, wide.gateway.url);
  const answers = ['/', '/metrics', '/health/live', '/nowhere'].map(
    async (path) => (await fetch(url(path))).headers,
  );
  const all = [
    ...(await Promise.all(answers)),
    (await send(wide, asks(LISTED))).headers,
    (await send(wide, '{')).headers,
  ];
  for (const headers of all) expect(Object.fromEntries(headers)).toMatchObject(expected);
});
