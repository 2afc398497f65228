/** Keys of an issuer that publishes them at its own address: they change without a restart or a new directory. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify, type JWK } from 'jose';
import { signPersonToken } from '../../shared/callers/tokens.ts';
import { verifyToken } from '../../shared/callers/caller.ts';
import { readDirectoryDocument } from '../../shared/directory/document.ts';
import { issuerKeys } from '../../shared/directory/issuer-keys.ts';
import { directoryOf } from '../../shared/directory/reader.ts';
import { generateSigningKey, type KeyPair } from '../../shared/keys.ts';
import { copyOf, exampleDocument, exampleParty, NOW } from './example-parties.ts';

const ID = 'https://login.acme.example';

let server: Server;
let jwksUri: string;
let published: JWK[];
let answer: (() => { status: number; body: string; location?: string }) | null;
let asked = 0;
let [first, second, inline]: KeyPair[] = [];

beforeAll(async () => {
  [first, second, inline] = await Promise.all(['k-1', 'k-2', 'k-0'].map(generateSigningKey));
  server = createServer((_, response) => {
    asked += 1;
    const { status, body, location } = answer?.() ?? {
      status: 200,
      body: JSON.stringify({ keys: published }),
    };
    response.writeHead(status, location ? { location } : {}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
});
afterAll(() => void server.close());
beforeEach(() => {
  published = [first!.publicJwk];
  answer = null;
  asked = 0;
});

const token = (key: KeyPair) =>
  signPersonToken({
    issuer: ID,
    key: key.privateJwk,
    person: 'p-17',
    roles: ['DPO'],
    audience: 'federation',
    lifetimeSeconds: 300,
    now: NOW,
  });

/** Whether a token of that key counts for the issuer. */
function counter(coolDownMs: number, uri = jwksUri) {
  const keys = issuerKeys({ id: ID, keys: [inline!.publicJwk], jwksUri: uri }, coolDownMs);
  return async (key: KeyPair) =>
    jwtVerify(await token(key), keys, { currentDate: NOW }).then(
      () => true,
      () => false,
    );
}

test('a key that the issuer publishes counts, and proves the caller', async () => {
  const { party } = await exampleParty('acme');
  const issuer = { id: ID, keys: [], jwksUri };
  const directory = directoryOf(exampleDocument([{ ...party, register: { ...party.register!, issuer } }]));
  const rules = { directory, audiences: ['federation'], now: NOW };
  expect(await verifyToken(`Bearer ${await token(first!)}`, rules)).toMatchObject({ party: 'acme' });
  await expect(verifyToken(`Bearer ${await token(second!)}`, rules)).rejects.toThrow('does not verify');
});

test('after a rotation the new key counts at once, and the withdrawn one no more', async () => {
  const counts = counter(0);
  expect([await counts(first!), await counts(second!)]).toEqual([true, false]);
  published = [second!.publicJwk];
  expect([await counts(second!), await counts(first!)]).toEqual([true, false]);
});

test('while the address answers, keys of the directory that it does not list do not count', async () => {
  expect(await counter(0)(inline!)).toBe(false);
});

test.each([
  ['an error', () => ({ status: 500, body: '' })],
  ['no JSON', () => ({ status: 200, body: '<html>' })],
  ['no key set', () => ({ status: 200, body: '{}' })],
  ['more than a key set can be', () => ({ status: 200, body: `{"keys":[],"x":"${'x'.repeat(300_000)}"}` })],
  ['a redirection', () => ({ status: 302, body: '', location: jwksUri })],
])('while it answers with %s the keys of the directory count', async (_, broken) => {
  answer = broken;
  const counts = counter(0);
  expect([await counts(inline!), await counts(first!)]).toEqual([true, false]);
  answer = null;
  expect([await counts(inline!), await counts(first!)]).toEqual([false, true]);
});

test('an address that is silent is not asked again at every token', async () => {
  answer = () => ({ status: 503, body: '' });
  const counts = counter(30_000);
  for (let times = 0; times < 5; times += 1) expect(await counts(inline!)).toBe(true);
  expect(asked).toBe(1);
});

test('nobody brings a withdrawn key back by asking for unknown ones while the address is silent', async () => {
  const counts = counter(0);
  expect(await counts(first!)).toBe(true);
  answer = () => ({ status: 503, body: '' });
  expect([await counts(second!), await counts(inline!), await counts(first!)]).toEqual([false, false, true]);
});

test.each(['http://login.example/jwks', 'ftp://127.0.0.1/x', 'file:///etc/passwd', 7, ''])(
  'a directory with the address %j is refused',
  async (uri) => {
    const { party } = await exampleParty('acme');
    const document = copyOf(exampleDocument([party]));
    document.parties[0]!.register!.issuer.jwksUri = uri as string;
    expect(() => readDirectoryDocument(document)).toThrow(
      'issuer.jwksUri must be an https URL, or one on this machine',
    );
  },
);
