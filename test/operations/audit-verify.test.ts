/** An operator, or an auditor without the register, verifies an audit by command; OpenSSL is the time-stamping authority. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateIdentity, writeSecrets, type Identity } from '../../shared/demonstration/identity.ts';
import { checkpointAudit } from '../../subgraphs/register/proof/auditing/checkpoints.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { addLines, tamper } from '../support/audit.ts';
import { createTestDirectory, testParty, type TestDirectory } from '../support/directory.ts';
import { testFolder } from '../support/postgres.ts';
import { openTestRegister, type TestRegister } from '../support/register.ts';
import { startTimestampAuthority, type TimestampAuthority } from '../support/timestamp-authority.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const NOW = new Date('2026-03-02T09:00:00.000Z');
const afterMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let folder: string;
let acme: TestRegister;
let identity: Identity;
let directory: TestDirectory;
let authority: TimestampAuthority;
let stranger: TimestampAuthority;

beforeAll(async () => {
  folder = mkdtempSync(join(testFolder(), 'audit-'));
  mkdirSync(join(folder, 'case-keys'));
  identity = await generateIdentity('acme');
  writeSecrets(join(folder, 'secrets'), identity);
  directory = await createTestDirectory(folder, [
    testParty('acme', { identity, endpoint: 'https://acme.example' }),
  ]);
  [authority, stranger] = [
    await startTimestampAuthority('authority'),
    await startTimestampAuthority('stranger'),
  ];
  acme = await openTestRegister('acme', [], NOW);
  Object.assign(acme.register, {
    signingKey: identity.signing.privateJwk,
    timestampAuthority: authority.url,
  });
});
afterAll(async () => {
  await acme.close();
  await Promise.all([authority.stop(), stranger.stop()]);
});

/** Runs `audit-command` with the register's environment: what it wrote, and whether it says that all is well. */
async function audit(...args: string[]): Promise<{ text: string; isWell: boolean }> {
  const env = {
    PATH: process.env.PATH,
    PARTY: 'acme',
    DATABASE_URL: acme.databaseUrl,
    SECRETS_DIR: join(folder, 'secrets'),
    CASE_KEYS_DIR: join(folder, 'case-keys'),
    DIRECTORY_SOURCE: directory.source,
    ADMISSION_KEY: JSON.stringify(directory.admissionKey),
    GATEWAY_URL: 'http://127.0.0.1:1/graphql',
  };
  const script = join(PROJECT, 'subgraphs', 'register', 'program', 'audit-command.ts');
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...args], {
    env,
    cwd: PROJECT,
  });
  return run.then(
    ({ stdout }) => ({ text: stdout, isWell: true }),
    ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ text: stdout + stderr, isWell: false }),
  );
}

const duties = () => acme.register.database.manager.findBy(ObligationRow, { kind: 'AUDIT_TIMESTAMP' });

test('an authority that is silent, or answers with an old stamp, delays nothing; after four hours people are told', async () => {
  await addLines(acme.register, 5, NOW);
  authority.mood = 'SILENT';
  expect(await checkpointAudit(acme.register, NOW)).toBe(1);
  await checkpointAudit(acme.register, afterMinutes(200));
  expect(await duties()).toEqual([]);
  await checkpointAudit(acme.register, afterMinutes(240));
  await checkpointAudit(acme.register, afterMinutes(300));
  expect(await duties()).toMatchObject([{ metAt: null, rule: expect.stringContaining(NOW.toISOString()) }]);

  authority.mood = 'STAMPS';
  await addLines(acme.register, 2, NOW);
  await checkpointAudit(acme.register, afterMinutes(360));
  expect(await duties()).toMatchObject([{ metAt: afterMinutes(360) }]);

  authority.mood = 'REPEATS';
  await addLines(acme.register, 2, NOW);
  await checkpointAudit(acme.register, afterMinutes(420));
  const stamps = await acme.register.database.query<unknown[]>('select number from audit_timestamp');
  expect(stamps).toEqual([{ number: '2' }]);
});

test('the command verifies the register’s audit, and its export without the register', async () => {
  const file = join(folder, 'acme.jsonl');
  const trusted = ['--authority', authority.certificate];
  expect(await audit('export', '--party', 'acme', '--to', file)).toMatchObject({ isWell: true });
  for (const from of [[], ['--from', file]]) {
    const { text, isWell } = await audit('verify', '--party', 'acme', ...from, ...trusted);
    expect(text).toContain(
      'acme: 9 lines, 3 checkpoints, 1 timestamps; signed up to line 9, stamped up to line 7.',
    );
    expect([text.includes('Nothing is wrong.'), isWell]).toEqual([true, true]);
  }
  const distrusted = await audit(
    'verify',
    '--party',
    'acme',
    '--from',
    file,
    '--authority',
    stranger.certificate,
  );
  expect(distrusted.text).toContain('TIMESTAMP: the timestamp of checkpoint 2 is not one by the authority');
  expect(distrusted.isWell).toBe(false);
});

test('the command fails, and names the line, where the register or the export was tampered with', async () => {
  await tamper(
    acme.register.database,
    (manager) => manager.query("update audit_line set person = 'nobody' where sequence = 4"),
    async () => {
      const { text, isWell } = await audit('verify', '--party', 'acme');
      expect([text.includes('EDITED: line 4 was edited'), isWell]).toEqual([true, false]);
    },
  );
  const file = join(folder, 'acme.jsonl');
  const text = readFileSync(file, 'utf8').replace(/\{"line":.*?\n/, '');
  writeFileSync(join(folder, 'short.jsonl'), text);
  const { text: said, isWell } = await audit(
    'verify',
    '--party',
    'acme',
    '--from',
    join(folder, 'short.jsonl'),
  );
  expect([said.includes('REMOVED: line 1 was removed'), isWell]).toEqual([true, false]);
});

test('the command says how it is used, and whose audits it can verify', async () => {
  expect((await audit()).text).toContain('audit -- verify --party');
  expect((await audit('verify', '--party', 'beta')).text).toContain('keeps acme, not beta');
});
