/** How a register serves its console: to whom it says what, and what the page may load and ask. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startFederation, type Federation } from '../support/federation.ts';
import { testFolder } from '../support/postgres.ts';

let federation: Federation;
let origin: string;
beforeAll(async () => {
  const folder = mkdtempSync(join(testFolder(), 'console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Register</title>');
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'main-abc.js.gz'), gzipSync('export {};'));
  writeFileSync(join(folder, 'gateway-operations.json'), '[]');
  federation = await startFederation({
    parties: ['acme'],
    hosted: [['beta', 'gamma']],
    console: { folder, startSignIn: async () => ({ url: 'https://sign-in.example' }) },
  });
  origin = new URL(federation.register('acme').url).origin;
});
afterAll(() => federation?.close());

const get = (path: string, base = origin) => fetch(base + path, { redirect: 'manual' });

test('the page loads scripts and styles from its register alone, and speaks with nobody else than it must', async () => {
  const response = await get('/console/acme/rights/0192');
  const policy = response.headers.get('content-security-policy')?.split('; ');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${new URL(federation.gateway.url).origin} https://sign-in.example`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});

test('before anybody has signed in it says whose register it is and where to sign in, and nothing else', async () => {
  const settings = (await (await get('/console/acme/configuration.json')).json()) as object;
  expect(settings).toEqual({
    party: 'acme',
    name: 'The acme',
    gateway: federation.gateway.url,
    signIn: 'https://sign-in.example/acme/.well-known/openid-configuration',
    clientId: 'register-console',
    mode: 'production',
  });
});

test('files with a digest in their name are kept; nothing but those is served', async () => {
  const file = await get('/console/assets/main-abc.js');
  expect(file.status).toBe(200);
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  expect(file.headers.get('content-encoding')).toBe('gzip');
  expect(await file.text()).toBe('export {};');
  for (const path of [
    '/console/assets/../index.html',
    '/console/assets/%2e%2e/gateway-operations.json',
    '/console/assets/',
  ])
    expect((await get(path)).status).toBeGreaterThanOrEqual(403);
});

test('a register that keeps one party leads to its console; one that hosts several has a console for each', async () => {
  const own = await get('/');
  expect([own.status, own.headers.get('location')]).toEqual([302, '/console/acme/']);
  const hosts = new URL(federation.register('beta').url).origin;
  expect((await get('/', hosts)).status).toBe(404);
  expect((await get('/console/beta/', hosts)).status).toBe(200);
  expect((await get('/console/gamma/', hosts)).status).toBe(200);
});

test('there is no console of a party that is kept elsewhere', async () => {
  for (const path of ['/console/beta/', '/console/beta/configuration.json', '/console/nobody/', '/console/'])
    expect((await get(path)).status).toBe(404);
});

test('pages of the directory’s consoles may ask the gateway; others may not', async () => {
  const preflight = (from: string) =>
    fetch(federation.gateway.url, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
  expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBe(origin);
  expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});
