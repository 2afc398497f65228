/** Backup and restore of a real register, by the commands that an operator gives. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { generateIdentity, writeSecrets } from '../../shared/demonstration/identity.ts';
import { openCaseKeys } from '../../subgraphs/register/kernel/case-keys.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { testFolder } from '../support/postgres.ts';
import { createRegisterDatabase } from '../support/register-template.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(testFolder(), 'backup-'));
  file = join(folder, 'acme.backup');
  mkdirSync(join(folder, 'case-keys'));
  writeSecrets(join(folder, 'secrets'), await generateIdentity('acme'));
  [source, target] = [await createRegisterDatabase(), await createDatabase()];
});
afterAll(() => Promise.all([source.drop(), target.drop()]));

/** Runs a script of the register with a register's environment; what it wrote, or an error with its message. */
async function operate(script: string, database: TestDatabase, args: string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    PARTY: 'acme',
    DATABASE_URL: database.runningUrl,
    MIGRATION_DATABASE_URL: database.url,
    SECRETS_DIR: join(folder, 'secrets'),
    CASE_KEYS_DIR: join(folder, 'case-keys'),
    DIRECTORY_SOURCE: join(folder, 'directory.jws'),
    ADMISSION_KEY: '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}',
    GATEWAY_URL: 'http://127.0.0.1:1/graphql',
  };
  const command = [
    '--import',
    'tsx',
    join(PROJECT, 'subgraphs', 'register', 'program', `${script}.ts`),
    ...args,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env, cwd: PROJECT });
  return stdout;
}

async function ask(database: TestDatabase, sql: string): Promise<unknown[]> {
  const client = new Client(database.url);
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(sql);
    return result.rows;
  } finally {
    await client.end();
  }
}

const LINES = 'SELECT * FROM audit_line';

test("a register's rows come back into an empty database, and what was destroyed since stays destroyed", async () => {
  await ask(
    source,
    `INSERT INTO audit_line VALUES (1, now(), 'acme', 'someone', 'OWN', 'test', 'Breach', '{a,b}', 'why', '', 'hash')`,
  );
  const keys = await openCaseKeys(join(folder, 'case-keys'));
  await keys.encrypt('case-1', 'a name');
  expect(await operate('backup', source, ['--party', 'acme', '--to', file])).toMatch(
    /^acme: 1 rows of \d+ tables/,
  );

  await keys.destroy('case-1', new Date());
  writeFileSync(join(folder, 'case-keys', 'case-1.key'), 'as an older copy of the disk brought it back');
  const restored = await operate('restore', target, ['--party', 'acme', '--from', file]);
  expect(restored).toContain('1 destroyed case keys stay destroyed');
  expect(existsSync(join(folder, 'case-keys', 'case-1.key'))).toBe(false);
  expect(await ask(target, LINES)).toEqual(await ask(source, LINES));
  // The register that starts next asks all others what it has lost.
  expect(await ask(target, 'SELECT asked_at FROM restoration')).toEqual([{ asked_at: null }]);
  await expect(ask(target, 'DELETE FROM audit_line')).rejects.toThrow('append-only');
});

test('a party that this installation does not keep is refused by name', async () => {
  await expect(operate('backup', source, ['--party', 'beta', '--to', file])).rejects.toThrow(
    'keeps acme, not beta',
  );
});
