/** The page at the gateway's address, and the pages of consoles that may ask the gateway from a browser. */
import { data, type Answer } from '../support/answers.ts';
import { partiesWithBreaches } from './rows.ts';
import { startTestGateway, type TestGateway } from './start.ts';

const CONSOLE = 'https://console.party-0.example';
const QUERY = JSON.stringify({ query: '{ breaches { totalCount } }' });

let production: TestGateway;
let demonstration: TestGateway;
beforeAll(async () => {
  const parties = { ...partiesWithBreaches(2, 1), 'not-joined': null };
  production = await startTestGateway({ parties });
  demonstration = await startTestGateway({ parties, mode: 'demonstration' });
  publish(production, `${CONSOLE}/console/party-0/`);
});
afterAll(() => Promise.all([production.close(), demonstration.close()]));

/** The first party's console as the next version of the directory has it. */
function publish({ directory }: TestGateway, url: string | null, name = 'The <first> & "only"'): void {
  const { version, parties, ...document } = structuredClone(directory.current());
  const changed = parties.map((party) =>
    party.id === 'party-0' ? { ...party, name, register: { ...party.register!, console: url } } : party,
  );
  directory.replace({ ...document, version: version + 1, parties: changed });
}

const page = async ({ gateway }: TestGateway) => {
  const response = await fetch(new URL('/', gateway.url));
  expect(response.status).toBe(200);
  return { html: await response.text(), policy: response.headers.get('content-security-policy') };
};

describe('the start page', () => {
  test('it leads to the consoles, and names who has none and who has not joined', async () => {
    const { html } = await page(production);
    expect(html).toContain(
      `<li><a href="${CONSOLE}/console/party-0/">The &lt;first&gt; &amp; &quot;only&quot;</a></li>`,
    );
    expect(html).toContain('<li>The party-1: no console is published</li>');
    const [, others] = html.split('Organisations that have not joined');
    expect(others).toContain('<li>The not-joined</li>');
    expect(others).not.toContain('party-1');
  });

  test('it shows a new directory at once, and says nothing of where registers answer', async () => {
    publish(production, null);
    expect((await page(production)).html).not.toContain(CONSOLE);
    publish(production, `${CONSOLE}/console/party-0/`);
    const { html } = await page(production);
    expect(html).toContain(CONSOLE);
    for (const { endpoint } of Object.values(production.registers)) expect(html).not.toContain(endpoint);
  });

  test('it runs no script and loads nothing', async () => {
    const { html, policy } = await page(demonstration);
    expect(html).not.toMatch(/<script| on\w+=| src=/i);
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ]+'; img-src data:; form-action 'none'/,
    );
  });

  test('the query page is linked in the demonstration alone', async () => {
    expect((await page(demonstration)).html).toContain('<a href="/query-page">');
    const { html } = await page(production);
    expect(html).not.toContain('query-page');
    expect(html).not.toContain('demonstration');
  });
});

interface Told {
  status: number;
  allowed: Record<string, string>;
}

const told = ({ status, headers }: Response): Told => ({
  status,
  allowed: Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-'))),
});

/** What a browser asks before a page of that origin may send a token. */
const preflight = async (origin: string, path = '/graphql') =>
  told(
    await fetch(new URL(path, production.gateway.url), {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    }),
  );

const post = (origin: string, token: string | null) =>
  fetch(production.gateway.url, {
    method: 'POST',
    headers: {
      origin,
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: QUERY,
  });

describe('a page in a browser', () => {
  const EXPOSED = { 'access-control-expose-headers': 'retry-after' };

  test('of a console may ask with a token, and reads the answer', async () => {
    expect(await preflight(CONSOLE)).toEqual({
      status: 204,
      allowed: {
        'access-control-allow-origin': CONSOLE,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': '600',
        ...EXPOSED,
      },
    });
    const response = await post(CONSOLE, production.token);
    expect(told(response)).toEqual({
      status: 200,
      allowed: { 'access-control-allow-origin': CONSOLE, ...EXPOSED },
    });
    expect(response.headers.get('vary')?.toLowerCase()).toContain('origin');
    expect(data((await response.json()) as Answer)).toEqual({ breaches: { totalCount: 2 } });
  });

  test('of a console reads why it is refused, without a token', async () => {
    expect(told(await post(CONSOLE, null))).toMatchObject({
      status: 401,
      allowed: { 'access-control-allow-origin': CONSOLE },
    });
  });

  test.each([
    'https://elsewhere.example',
    'http://console.party-0.example',
    'https://console.party-0.example:8443',
    'https://console.party-0.example.attacker.example',
    'null',
  ])('of %s is let in nowhere', async (origin) => {
    expect(await preflight(origin)).toEqual({ status: 404, allowed: {} });
    expect(told(await post(origin, production.token)).allowed).toEqual({});
  });

  test('of a console is let in at no other address', async () => {
    for (const path of ['/', '/metrics', '/health/live', '/query-page']) {
      expect((await preflight(CONSOLE, path)).allowed).toEqual({});
      const headers = { origin: CONSOLE };
      expect(told(await fetch(new URL(path, production.gateway.url), { headers })).allowed).toEqual({});
    }
  });

  test('of a console that left the directory is let in no more', async () => {
    publish(production, null);
    expect(await preflight(CONSOLE)).toEqual({ status: 404, allowed: {} });
    publish(production, `${CONSOLE}/console/party-0/`);
    expect((await preflight(CONSOLE)).status).toBe(204);
  });
});
