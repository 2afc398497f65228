/** Registers behind TLS that ask for certificates: who has none does not even get to speak. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { DEFAULT_LIMITS, readConfig as readGatewayConfig } from '../../gateway/config.ts';
import { startGateway, type RunningGateway } from '../../gateway/server.ts';
import { FEDERATION_AUDIENCE } from '../../shared/callers/caller.ts';
import { signPersonToken, signRegisterToken } from '../../shared/callers/tokens.ts';
import { generateIdentity, type Identity } from '../../shared/demonstration/identity.ts';
import { freePort } from '../../shared/machine/ports.ts';
import { clientTls, type TlsFiles } from '../../shared/tls.ts';
import { readConfig as readRegisterConfig } from '../../subgraphs/register/program/config.ts';
import { carry } from '../../subgraphs/register/protocol/notices/sending.ts';
import { startRegister, type RunningRegister } from '../../subgraphs/register/program/server.ts';
import { data, refusals } from '../support/answers.ts';
import type { TestDatabase } from '../support/database.ts';
import { createTestDirectory, testParty, type TestDirectory } from '../support/directory.ts';
import { ask } from '../support/asking.ts';
import { testFolder } from '../support/postgres.ts';
import { layOut } from '../support/program.ts';
import { createRegisterDatabase } from '../support/register-template.ts';

const QUERY = '{ breaches { totalCount } }';
const folder = mkdtempSync(join(testFolder(), 'tls-'));
const path = (name: string) => join(folder, name);

let identity: Identity;
let directory: TestDirectory;
let database: TestDatabase;
let register: RunningRegister;
const gateways: RunningGateway[] = [];

/** A certificate for 127.0.0.1 by that authority, or an authority. */
function certify(name: string, authority?: string): void {
  const signer = authority ? ['-CA', path(`${authority}.pem`), '-CAkey', path(`${authority}.key`)] : [];
  const kind = authority
    ? ['-addext', 'subjectAltName=IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:FALSE']
    : [];
  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    path(`${name}.key`),
  ];
  const args = ['req', '-x509', ...key, '-out', path(`${name}.pem`), '-days', '2', '-subj', `/CN=${name}`];
  execFileSync('openssl', [...args, ...signer, ...kind], { stdio: 'pipe' });
}

const files = (name: string): TlsFiles => ({
  certFile: path(`${name}.pem`),
  keyFile: path(`${name}.key`),
  caFile: path('authority.pem'),
});

beforeAll(async () => {
  certify('authority');
  certify('stranger');
  for (const name of ['register', 'gateway', 'other-register']) certify(name, 'authority');
  certify('intruder', 'stranger');
  identity = await generateIdentity('acme');
  const port = await freePort();
  const endpoint = `https://127.0.0.1:${port}/graphql`;
  directory = await createTestDirectory(folder, [testParty('acme', { identity, endpoint })]);
  database = await createRegisterDatabase();
  register = await startRegister({
    port,
    host: '127.0.0.1',
    mode: 'production',
    directorySource: directory.source,
    admissionKey: directory.admissionKey,
    gatewayUrl: 'http://127.0.0.1:1/graphql',
    tls: files('register'),
    hosted: [layOut(folder, { party: 'acme', identity }, database.runningUrl)],
  });
});
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await register?.close();
  await database?.drop();
  rmSync(folder, { recursive: true });
});

async function askThrough(registerTls: TlsFiles | undefined) {
  const { source: directorySource, admissionKey } = directory;
  const common = { port: 0, host: '127.0.0.1', mode: 'production' as const, limits: DEFAULT_LIMITS };
  const gateway = await startGateway({ ...common, directorySource, admissionKey, registerTls });
  gateways.push(gateway);
  const token = await signPersonToken({
    issuer: identity.issuer,
    key: identity.tokens.privateJwk,
    person: 'ann',
    roles: ['DPO'],
    audience: FEDERATION_AUDIENCE,
    lifetimeSeconds: 300,
    now: new Date(),
  });
  return ask(gateway.url, token, QUERY);
}

test('a gateway with a certificate of the authority is answered', async () => {
  expect(data(await askThrough(files('gateway')))).toEqual({ breaches: { totalCount: 0 } });
});

test.each([
  ['without a certificate', () => undefined],
  ['with a certificate of another authority', () => files('intruder')],
])('a gateway %s is not', async (_, tls) => {
  expect(refusals(await askThrough(tls()))).toMatchObject([{ code: 'PARTY_UNREACHABLE', party: 'acme' }]);
});

test('whoever has no certificate is refused in the handshake, whatever they ask for', async () => {
  const { ca } = clientTls(files('gateway')) as { ca: string[] };
  const [without, intruder, known] = [{ ca }, clientTls(files('intruder')), clientTls(files('gateway'))].map(
    (connect) => new Agent({ connect }),
  );
  const url = new URL('/health/ready', register.url);
  await expect(request(url, { dispatcher: without! })).rejects.toThrow(/closed|socket|alert|certificate/i);
  await expect(request(url, { dispatcher: intruder! })).rejects.toThrow(/closed|socket|alert|certificate/i);
  const { statusCode, body } = await request(url, { dispatcher: known! });
  expect([statusCode, await body.json()]).toEqual([200, { status: 'ready' }]);
  await Promise.all([without!, intruder!, known!].map((agent) => agent.destroy()));
});

test('another register delivers directly with its own certificate, and not without', async () => {
  const token = await signRegisterToken('acme', identity.signing.privateJwk, new Date());
  const parcel = { recipient: 'acme', token, envelope: { id: 'e-1', jwe: 'none' } };
  const dispatcher = new Agent({ connect: clientTls(files('other-register')) });
  const arrived = await carry(register.url, parcel, dispatcher);
  expect(arrived).toMatchObject({ failure: expect.not.stringContaining('PARTY_UNREACHABLE') });
  expect(await carry(register.url, parcel)).toEqual({ failure: 'PARTY_UNREACHABLE' });
  await dispatcher.destroy();
});

test('a certificate without its key, or an authority alone, is no configuration', () => {
  expect(() => readGatewayConfig({ GATEWAY_TLS_CERT_FILE: 'a.pem' })).toThrow(/GATEWAY_TLS_KEY_FILE/);
  expect(() => readRegisterConfig({ TLS_CLIENT_CA_FILE: 'a.pem' })).toThrow(/TLS_CERT_FILE/);
});
