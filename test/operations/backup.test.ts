/** Backup and restore on a toy schema: what a register's tables may hold, and all that can go wrong. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { backUp } from '../../shared/postgres/backup.ts';
import { restore } from '../../shared/postgres/restore.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { testFolder } from '../support/postgres.ts';

const NOW = new Date('2026-11-20T10:00:00Z');

const SCHEMA = `
  CREATE TABLE migrations (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name text NOT NULL);
  INSERT INTO migrations ("timestamp", name) VALUES (1, 'First1'), (2, 'Second2');
  CREATE TABLE "case" (id text PRIMARY KEY, parent text REFERENCES "case", opened_at timestamptz(3), due_on date,
    sealed bytea, terms jsonb, tags text[], weight double precision, shout text GENERATED ALWAYS AS (upper(id)) STORED);
  CREATE TABLE a_note (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, case_id text NOT NULL REFERENCES "case", text text);
  CREATE TABLE audit (sequence serial PRIMARY KEY, line text NOT NULL);
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'append only'; END $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse();`;

// The first case refers to one that comes later; the values need care as text.
const ROWS = `
  INSERT INTO "case" VALUES
    ('a', 'b', '2026-03-29T01:30:00.123Z', '2026-02-28', '\\x00ff5c0a', '{"a": [1, null, "ü\\n\\"q\\""]}', '{x,"y,z",NULL}', 0.1),
    ('b', NULL, NULL, NULL, NULL, 'null', '{}', 'NaN');
  INSERT INTO a_note (case_id, text) SELECT 'a', 'line one' || chr(10) || 'back\\slash ' || n FROM generate_series(1, 1200) n;
  INSERT INTO audit (line) VALUES ('one'), ('two');`;

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(sql);
    return result.rows;
  } finally {
    await client.end();
  }
}

async function contents(url: string): Promise<unknown[]> {
  const tables = ['"case"', 'a_note', 'audit'];
  return await Promise.all(tables.map((table) => ask(url, `SELECT * FROM ${table} ORDER BY 1`)));
}

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = mkdtempSync(join(testFolder(), 'backup-'));
  file = join(folder, 'acme.backup');
  [source, target] = [await createDatabase(), await createDatabase()];
  await ask(source.url, SCHEMA + ROWS);
  await ask(target.url, SCHEMA);
  await backUp(source.url, 'acme', file, NOW);
});
afterEach(async () => {
  await Promise.all([source.drop(), target.drop()]);
  rmSync(folder, { recursive: true, force: true });
});

const restoreTo = (url: string, replace = false, owner = 'acme') =>
  restore(url, { path: file, owner, replace });

test('what was backed up comes back: every type, every row, the foreign keys in any order', async () => {
  await restoreTo(target.url);
  expect(await contents(target.url)).toEqual(await contents(source.url));
});

test('after a restore the guards hold again, and sequences go on', async () => {
  await restoreTo(target.url);
  await expect(ask(target.url, "DELETE FROM audit WHERE line = 'one'")).rejects.toThrow('append only');
  await expect(ask(target.url, "INSERT INTO a_note (case_id) VALUES ('none')")).rejects.toThrow(
    'foreign key',
  );
  expect(await ask(target.url, "INSERT INTO audit (line) VALUES ('three') RETURNING sequence")).toEqual([
    { sequence: 3 },
  ]);
  expect(await ask(target.url, "INSERT INTO a_note (case_id) VALUES ('a') RETURNING number")).toEqual([
    { number: '1202' },
  ]);
});

test('the backup is of one instant, and the database goes on working meanwhile', async () => {
  const [header] = readFileSync(file, 'utf8').split('\n');
  expect(JSON.parse(header ?? '')).toMatchObject({
    format: 'register-backup',
    owner: 'acme',
    migrations: ['First1', 'Second2'],
    takenAt: NOW.toISOString(),
    tables: [
      { name: 'a_note', rows: 1200 },
      { name: 'audit', rows: 2 },
      { name: 'case', rows: 2 },
    ],
  });
});

test('rows that are there are replaced only when it is asked for', async () => {
  await ask(target.url, "INSERT INTO audit (line) VALUES ('mine')");
  const before = await contents(target.url);
  await expect(restoreTo(target.url)).rejects.toThrow('The table audit has rows already: give --replace');
  expect(await contents(target.url)).toEqual(before);
  await restoreTo(target.url, true);
  expect(await contents(target.url)).toEqual(await contents(source.url));
});

describe('refused, with nothing changed', () => {
  afterEach(async () => expect(await contents(target.url)).toEqual([[], [], []]));

  test("another party's backup", async () => {
    await expect(restoreTo(target.url, true, 'beta')).rejects.toThrow('is a backup of acme, not of beta');
  });

  test('a backup of another schema version', async () => {
    await ask(target.url, `INSERT INTO migrations ("timestamp", name) VALUES (3, 'Third3')`);
    await expect(restoreTo(target.url)).rejects.toThrow(
      'another schema version: Second2; this database and program have Third3',
    );
  });

  test.each([
    ['one letter is changed', (text: string) => text.replace('line one', 'line two')],
    ['a row is missing', (text: string) => text.replace(/\n\["7".*/, '')],
    ['the end is missing', (text: string) => text.slice(0, -200)],
    ['a line was added at the end', (text: string) => `${text}["9"]\n`],
  ])('a file of which %s', async (_what, damage) => {
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    await expect(restoreTo(target.url)).rejects.toThrow('is damaged');
  });

  test('a file that is no backup', async () => {
    writeFileSync(file, 'something else\n');
    await expect(restoreTo(target.url)).rejects.toThrow('is not a backup of a register');
  });

  test('while a register is connected', async () => {
    const register = new Client(target.url);
    await register.connect();
    await expect(restoreTo(target.url, true)).rejects.toThrow('stop its register first');
    await register.end();
  });
});

test('a restore that fails midway leaves what was there', async () => {
  await ask(
    target.url,
    "INSERT INTO audit (line) VALUES ('mine'); ALTER TABLE \"case\" ADD CHECK (id <> 'b')",
  );
  await expect(restoreTo(target.url, true)).rejects.toThrow('violates check constraint');
  expect(await ask(target.url, 'SELECT line FROM audit')).toEqual([{ line: 'mine' }]);
  await expect(ask(target.url, 'DELETE FROM audit')).rejects.toThrow('append only');
});
