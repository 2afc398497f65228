/** The command that makes, rotates and revokes a party's keys, as an operator gives it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import { generateIdentity, writeSecrets, type Identity } from '../../shared/demonstration/identity.ts';
import { openDirectory, type Directory } from '../../shared/directory/reader.ts';
import { generateSigningKey, thumbprint } from '../../shared/keys.ts';
import { readPrivateKeys } from '../../shared/secrets.ts';
import { holdPrivateKeys } from '../../subgraphs/register/kernel/private-keys.ts';
import { createTestDirectory, testParty, type TestDirectory } from '../support/directory.ts';
import { catchLog } from '../support/log-lines.ts';
import { testFolder } from '../support/postgres.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let secrets: string;
let identity: Identity;
let source: TestDirectory;
let directory: Directory;
beforeEach(async () => {
  folder = mkdtempSync(join(testFolder(), 'keys-'));
  secrets = join(folder, 'secrets');
  identity = await generateIdentity('acme');
  writeSecrets(secrets, identity);
  source = await createTestDirectory(folder, [
    testParty('acme', { identity, endpoint: 'http://127.0.0.1:1/graphql' }),
  ]);
  writeFileSync(join(folder, 'admission.jwk'), JSON.stringify(source.admissionPrivateKey));
  const now = () => new Date();
  directory = await openDirectory({ ...source, pollSeconds: 3600, now, log: () => undefined });
});
afterEach(() => directory.close());

async function keys(...args: string[]): Promise<Record<string, never>> {
  const main = join(PROJECT, 'shared', 'demonstration', 'keys.ts');
  const where = ['--secrets', secrets, '--directory', source.source];
  const all = [...args, '--party', 'acme', ...where, '--admission-key', join(folder, 'admission.jwk')];
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', main, ...all], {
    cwd: PROJECT,
  });
  expect(stdout).not.toContain('"d"');
  return JSON.parse(stdout) as Record<string, never>;
}

const shown = () => directory.party('acme')!.register!.keys;
const kids = (use: 'sig' | 'enc') => readPrivateKeys(secrets, use).map(({ kid }) => kid);

test('generate writes private keys that only their owner reads, and prints public halves with their fingerprints', async () => {
  await expect(keys('generate')).rejects.toThrow('holds keys already');
  secrets = join(folder, 'new');
  const made = (await keys('generate')) as unknown as { keys: { jwk: JWK; fingerprint: string }[] };
  expect(kids('sig').concat(kids('enc'))).toEqual(made.keys.map(({ jwk }) => jwk.kid));
  for (const { jwk, fingerprint } of made.keys) expect(fingerprint).toBe(await thumbprint(jwk));
  for (const file of ['signing.jwk', 'encryption.jwk', 'match-secret'])
    expect(statSync(join(secrets, file)).mode & 0o777).toBe(0o600);
});

test('rotate puts the new key before the old one, which stays good for the overlap; readers take it', async () => {
  expect(await keys('rotate', '--use', 'sig')).toMatchObject({ kid: 'acme-sig-2', version: 2 });
  expect(await keys('rotate', '--use', 'enc', '--overlap-days', '30')).toMatchObject({ kid: 'acme-enc-2' });
  expect([kids('sig'), kids('enc')]).toEqual([
    ['acme-sig-2', 'acme-sig-1'],
    ['acme-enc-2', 'acme-enc-1'],
  ]);
  expect(await directory.reload()).toEqual({ taken: true, reason: null });
  const days = (kid: string) =>
    Math.round((Date.parse(shown().find((key) => key.kid === kid)!.revokedAt!) - Date.now()) / 86_400_000);
  expect([days('acme-sig-1'), days('acme-enc-1')]).toEqual([7, 30]);
});

test('a register signs with its new key only once the directory shows it, and keeps its keys if the file breaks', async () => {
  const held = holdPrivateKeys({ party: 'acme', secretsDir: secrets }, directory, () => new Date());
  await keys('rotate', '--use', 'sig');
  expect(
    holdPrivateKeys({ party: 'acme', secretsDir: secrets }, directory, () => new Date()).signing().kid,
  ).toBe('acme-sig-1');
  await directory.reload();
  expect(held.signing().kid).toBe('acme-sig-2');
  await keys('rotate', '--use', 'enc');
  writeFileSync(join(secrets, 'signing.jwk'), '{"d": "half a key');
  await keys('revoke', '--kid', 'acme-enc-1');
  const log = catchLog();
  expect(await directory.reload()).toEqual({ taken: true, reason: null });
  log.stop();
  expect(held.signing().kid).toBe('acme-sig-2');
  expect(log.lines.join('')).toContain('keys.unreadable');
  expect(log.lines.join('')).not.toContain('half a key');
});

test('with --compromised-since the old key is void from then on, and people compare the new one’s fingerprint', async () => {
  const since = new Date(Date.now() - 3_600_000).toISOString();
  const made = await keys('rotate', '--use', 'sig', '--compromised-since', since);
  expect(await directory.reload()).toEqual({ taken: true, reason: null });
  expect(shown()[0]).toMatchObject({ kid: 'acme-sig-1', compromisedSince: since });
  expect(shown().at(-1)).toMatchObject({
    kid: 'acme-sig-2',
    countersignature: null,
    admittedByFingerprint: made.fingerprint,
  });
});

test('revoke ends a key and takes its private half away; the last of its use stays', async () => {
  await expect(keys('revoke', '--kid', 'acme-sig-1')).rejects.toThrow('acme-sig-1 is the last of its use');
  await keys('rotate', '--use', 'sig');
  await keys('revoke', '--kid', 'acme-sig-1');
  await directory.reload();
  expect(Date.parse(shown()[0]!.revokedAt!)).toBeLessThanOrEqual(Date.now());
  expect(kids('sig')).toEqual(['acme-sig-2']);
});

test('an issuer’s keys are replaced under the countersignature of the register’s key', async () => {
  const { publicJwk } = await generateSigningKey('acme-tokens-2');
  const file = join(folder, 'jwks.json');
  writeFileSync(file, JSON.stringify({ keys: [publicJwk] }));
  await keys('issuer', '--issuer-keys', file);
  expect(await directory.reload()).toEqual({ taken: true, reason: null });
  expect(directory.party('acme')!.register!.issuer.keys).toEqual([publicJwk]);
});

test('what cannot be right says how to give the command, and changes nothing', async () => {
  const before = readFileSync(source.source, 'utf8');
  await expect(keys('rotate')).rejects.toThrow('Give a command');
  await expect(keys('rotate', '--use', 'sig', '--overlap-days', '0')).rejects.toThrow('--overlap-days');
  await expect(keys('revoke', '--kid', 'nobody')).rejects.toThrow('has no key nobody of acme');
  expect(readFileSync(source.source, 'utf8')).toBe(before);
  expect(kids('sig')).toEqual(['acme-sig-1']);
});
