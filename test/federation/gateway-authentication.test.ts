/** A register takes what people ask through gateways that it trusts, each request once; other registers need no gateway. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompactSign, UnsecuredJWT, type JWK } from 'jose';
import { DEFAULT_LIMITS } from '../../gateway/config.ts';
import { startGateway, type RunningGateway } from '../../gateway/server.ts';
import { GATEWAY_SIGNATURE, signGatewayRequest } from '../../shared/callers/gateway-signature.ts';
import { signRegisterToken } from '../../shared/callers/tokens.ts';
import { signJson } from '../../shared/envelopes/jws.ts';
import { generateSigningKey, type KeyPair } from '../../shared/keys.ts';
import { data, refusals, type Answer } from '../support/answers.ts';
import { ask } from '../support/asking.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { testFolder } from '../support/postgres.ts';

const QUERY = '{ breaches { totalCount completeness { missing } } }';
const AT_REGISTER = JSON.stringify({ query: '{ register(party: "acme") { party } }' });

let federation: Federation;
let keys: Record<'shared' | 'own' | 'unknown', KeyPair>;
let gateways: Record<'own' | 'unknown', RunningGateway>;
let token: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(testFolder(), 'gateways-'));
  const make = (kid: string) => generateSigningKey(kid);
  keys = { shared: await make('shared'), own: await make('own'), unknown: await make('unknown') };
  for (const [name, { privateJwk }] of Object.entries(keys))
    writeFileSync(join(folder, name), JSON.stringify(privateJwk));
  federation = await startFederation({
    parties: ['acme', 'beta'],
    gatewayKeyFile: join(folder, 'shared'),
    gatewayKeys: [keys.shared.publicJwk, keys.own.publicJwk],
  });
  const { source: directorySource, admissionKey } = federation.directory;
  const start = (name: string) =>
    startGateway({
      port: 0,
      host: '127.0.0.1',
      mode: 'production',
      directorySource,
      admissionKey,
      gatewayKeyFile: join(folder, name),
      limits: DEFAULT_LIMITS,
    });
  gateways = { own: await start('own'), unknown: await start('unknown') };
  token = await federation.token('acme', 'DPO');
});
afterAll(async () => {
  await Promise.all(Object.values(gateways ?? {}).map((gateway) => gateway.close()));
  await federation?.close();
});

/** Posts a body to the register of acme, as a gateway would. */
async function post(signature: string | undefined, body = AT_REGISTER, bearer = token) {
  const response = await fetch(federation.register('acme').url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${bearer}`,
      ...(signature !== undefined && { [GATEWAY_SIGNATURE]: signature }),
    },
    body,
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

interface Signing {
  key?: JWK;
  endpoint?: string;
  bearer?: string;
  secondsAgo?: number;
}

function sign({ key, endpoint, bearer, secondsAgo = 0 }: Signing = {}): Promise<string> {
  const request = {
    endpoint: endpoint ?? federation.register('acme').url,
    body: AT_REGISTER,
    authorization: `Bearer ${bearer ?? token}`,
  };
  return signGatewayRequest(request, key ?? keys.shared.privateJwk, new Date(Date.now() - secondsAgo * 1000));
}

async function expectRefused(sent: ReturnType<typeof post>, why: RegExp): Promise<void> {
  const { status, answer } = await sent;
  expect(status).toBe(401);
  expect(refusals(answer)).toEqual([
    { code: 'UNAUTHENTICATED', message: expect.stringMatching(why), path: '', party: null },
  ]);
  expect(answer.data).toBeUndefined();
}

const claimsOf = (jws: string) =>
  JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString()) as object;

test('people ask through the shared gateway and through a party’s own one', async () => {
  for (const url of [federation.gateway.url, gateways.own.url]) {
    const { breaches } = data<{ breaches: object }>(await ask(url, token, QUERY));
    expect(breaches).toEqual({ totalCount: 0, completeness: { missing: [] } });
  }
});

test('through a gateway that no register knows, nothing is answered', async () => {
  const answer = await ask(gateways.unknown.url, token, QUERY);
  expect(
    refusals(answer)
      .map(({ code, party }) => `${party} ${code}`)
      .toSorted(),
  ).toEqual(['acme UNAUTHENTICATED', 'beta UNAUTHENTICATED']);
});

test('a signed request is answered once: repeated, it is refused', async () => {
  const signature = await sign();
  expect(data((await post(signature)).answer)).toEqual({ register: { party: 'acme' } });
  await expectRefused(post(signature), /received before/);
});

const forgeries: Record<string, [() => Promise<string | undefined>, RegExp]> = {
  'without a signature': [async () => undefined, /sign it/],
  'with a signature that is none': [async () => 'abc', /does not trust/],
  'signed with a key that nobody knows': [() => sign({ key: keys.unknown.privateJwk }), /does not trust/],
  'signed with another key under a known `kid`': [
    () => sign({ key: { ...keys.unknown.privateJwk, kid: 'shared' } }),
    /does not verify/,
  ],
  'signed for another endpoint': [
    () => sign({ endpoint: federation.register('beta').url }),
    /another request/,
  ],
  'signed for another token': [() => sign({ bearer: 'another' }), /another request/],
  'signed 61 seconds ago': [() => sign({ secondsAgo: 61.5 }), /older than 60/],
  'signed in the future': [() => sign({ secondsAgo: -40 }), /future/],
  'with `alg: none`': [
    async () => {
      const unsecured = new UnsecuredJWT({ ...claimsOf(await sign()) }).encode();
      const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'shared', typ: 'gateway+jws' }));
      return [header.toString('base64url'), unsecured.split('.')[1], ''].join('.');
    },
    /does not verify/,
  ],
  'signed as another kind of content': [
    async () => signJson(claimsOf(await sign()), 'task+jws', keys.shared.privateJwk),
    /does not verify/,
  ],
  'signed with an extension that is critical': [
    async () =>
      new CompactSign(Buffer.from(JSON.stringify(claimsOf(await sign()))))
        .setProtectedHeader({ alg: 'EdDSA', kid: 'shared', typ: 'gateway+jws', crit: ['b64'], b64: true })
        .sign(keys.shared.privateJwk),
    /does not trust/,
  ],
};

test.each(Object.entries(forgeries))('a request %s is refused', async (_, [signature, why]) => {
  await expectRefused(post(await signature()), why);
});

test('a body that was altered after it was signed is refused', async () => {
  await expectRefused(post(await sign(), `${AT_REGISTER} `), /another request/);
});

test('at their own register’s own door people need no gateway', async () => {
  const own = await federation.token('acme', 'DPO', { door: 'register' });
  expect((await post(undefined, AT_REGISTER, own)).status).toBe(200);
});

test('another register comes directly without a gateway; a person does not pass for one', async () => {
  const { signing, tokens } = federation.identity('beta');
  const delivery = JSON.stringify({
    query: `mutation { deliverNotices(party: "acme", input: { envelopes: [] }) { results { id } } }`,
  });
  const registers = await signRegisterToken('beta', signing.privateJwk, new Date());
  const { answer } = await post(undefined, delivery, registers);
  expect(refusals(answer).map(({ code }) => code)).not.toContain('UNAUTHENTICATED');
  const persons = await signRegisterToken(
    'beta',
    { ...tokens.privateJwk, kid: tokens.privateJwk.kid! },
    new Date(),
  );
  expect((await post(undefined, delivery, persons)).status).toBe(401);
});
