/** Two roles for each register's database: the one that the register runs as can change neither tables nor audit. */
import { mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { databaseName, makeDatabases, ownerName } from '../../shared/demonstration/databases.ts';
import { startCluster, stopCluster, type Cluster } from '../../shared/postgres/embedded.ts';
import { openDatabase } from '../../subgraphs/register/program/database.ts';
import { GRANTS, mayAlterSchema, tablesIn } from '../../subgraphs/register/program/grants.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { createRegisterDatabase } from '../support/register-template.ts';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createRegisterDatabase();
  await (await openDatabase(database.runningUrl, 2, database.url)).destroy();
});
afterAll(() => database.drop());

const asRegister = (sql: string) => ask(database.runningUrl, sql);
const outcomeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: Error) => error.message,
  );

describe('the role that a register runs as', () => {
  test.each([
    ['UPDATE audit_line SET why = $$other$$', 'permission denied for table audit_line'],
    ['DELETE FROM audit_line', 'permission denied for table audit_line'],
    ['TRUNCATE audit_line', 'permission denied for table audit_line'],
    ['TRUNCATE notice', 'permission denied for table notice'],
    ['ALTER TABLE audit_line DISABLE TRIGGER append_only', 'must be owner of table audit_line'],
    ['DROP TRIGGER append_only ON audit_line', 'must be owner of relation audit_line'],
    ['ALTER TABLE notice ADD COLUMN more text', 'must be owner of table notice'],
    ['DROP TABLE agreement CASCADE', 'must be owner of table agreement'],
    ['CREATE TABLE mine (id int)', 'permission denied for schema public'],
    ['CREATE TEMP TABLE mine (id int)', 'permission denied to create temporary tables'],
    ['CREATE SCHEMA mine', 'permission denied for database'],
    ['CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS $$ $$', 'permission denied'],
    ['SET session_replication_role = replica', 'permission denied to set parameter'],
    ['SET ROLE postgres', 'permission denied to set role'],
    ["COPY audit_line TO PROGRAM 'cat'", 'permission denied to COPY to or from an external program'],
    ["COPY audit_line FROM '/etc/passwd'", 'permission denied to COPY from a file'],
    ['DELETE FROM migrations', 'permission denied for table migrations'],
    ['DELETE FROM breach', 'permission denied for table breach'],
    ['DROP TABLE graphile_worker._private_jobs', 'must be owner of table _private_jobs'],
    ['INSERT INTO graphile_worker.migrations (id) VALUES (99)', 'permission denied for table migrations'],
    ['CREATE ROLE more', 'permission denied to create role'],
  ])('may not: %s', async (sql, message) => {
    expect(await outcomeOf(asRegister(sql))).toContain(message);
  });

  test('may append to the audit and read it', async () => {
    const columns = await ask(
      database.url,
      "SELECT has_table_privilege('register', 'audit_line', 'INSERT, SELECT') AS may",
    );
    expect(columns).toEqual([{ may: true }]);
    expect(await asRegister('SELECT count(*)::int AS lines FROM audit_line')).toEqual([{ lines: 0 }]);
  });

  test('has a say in every table that is there, and only what the list gives it', async () => {
    const rows = await ask(
      database.url,
      `SELECT table_name AS name, string_agg(lower(privilege_type), ', ' ORDER BY array_position(
         '{SELECT,INSERT,UPDATE,DELETE}', privilege_type::text)) AS may
       FROM information_schema.role_table_grants WHERE grantee = 'register' AND table_schema = 'public'
       GROUP BY table_name`,
    );
    const running = await openDatabase(database.runningUrl, 2);
    const tables = await tablesIn(running);
    expect(await mayAlterSchema(running)).toBe(false);
    await running.destroy();
    expect(Object.fromEntries(rows.map(({ name, may }) => [name, may]))).toEqual(
      Object.fromEntries(tables.map((table) => [table, GRANTS[table]])),
    );
  });
});

describe('migrating', () => {
  test('a table that the list of grants does not name stops the program, and says which', async () => {
    await ask(database.url, 'CREATE TABLE forgotten_by_the_author (id int)');
    const opened = openDatabase(database.runningUrl, 2, database.url);
    await expect(opened).rejects.toThrow('No module names the table forgotten_by_the_author.');
    await ask(database.url, 'DROP TABLE forgotten_by_the_author');
  });

  test('a right that was given by hand is gone after the next start', async () => {
    await ask(database.url, 'GRANT UPDATE, DELETE, TRUNCATE ON audit_line TO register');
    await (await openDatabase(database.runningUrl, 2, database.url)).destroy();
    expect(await outcomeOf(asRegister('DELETE FROM audit_line'))).toContain('permission denied');
  });

  test('one role for both still works, and is known for what it may do', async () => {
    const plain = await createDatabase();
    const opened = await openDatabase(plain.url, 2);
    expect(await mayAlterSchema(opened)).toBe(true);
    await opened.destroy();
    await plain.drop();
  });
});

describe('a cluster of its own', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'roles-')), 'cluster');
  const party = { port: 1, databasePassword: 'running', ownerPassword: 'owning' };
  let cluster: Cluster;
  beforeAll(async () => {
    chmodSync(join(folder, '..'), 0o755);
    cluster = await startCluster({ folder, password: 'super', settings: { max_connections: '40' } });
  });
  afterAll(async () => {
    await stopCluster(folder);
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  const urlsOf = (database: string, running: string, owner: string) => ({
    running: cluster.url(database, { name: running, password: 'running' }),
    owner: cluster.url(database, { name: owner, password: 'owning' }),
  });

  test('the demonstration makes both roles; what one role made before is handed to its owner', async () => {
    const name = databaseName('acme');
    const { running, owner } = urlsOf(name, name, ownerName(name));
    await ask(cluster.url('postgres'), `CREATE ROLE ${name} LOGIN PASSWORD 'running'`);
    await ask(cluster.url('postgres'), `CREATE DATABASE ${name} OWNER ${name}`);
    await (await openDatabase(running, 2)).destroy();
    for (let start = 0; start < 2; start += 1) {
      await makeDatabases(cluster, { acme: party, beta: party });
      await (await openDatabase(running, 2, owner)).destroy();
    }
    expect(await outcomeOf(ask(running, 'DROP TABLE notice'))).toContain('must be owner');
    expect(await outcomeOf(ask(running, `SET ROLE ${ownerName(name)}`))).toContain('permission denied');
    const elsewhere = urlsOf(databaseName('beta'), name, ownerName(name));
    for (const url of Object.values(elsewhere))
      expect(await outcomeOf(ask(url, 'SELECT 1'))).toContain('permission denied for database');
  });

  test('the containers’ script makes both roles, and leaves the superuser no password', async () => {
    const path = fileURLToPath(new URL('../../shared/postgres/roles.sql', import.meta.url));
    const script = readFileSync(path, 'utf8')
      .replaceAll(/^\\.*$/gm, '')
      .replace(":'owner_password'", "'owning'")
      .replace(":'running_password'", "'running'");
    await ask(cluster.url('postgres'), 'CREATE DATABASE register');
    const client = new Client(cluster.url('register'));
    await client.connect();
    await client.query(script);
    const { running, owner } = urlsOf('register', 'register', 'register_owner');
    await (await openDatabase(running, 2, owner)).destroy();
    expect(await outcomeOf(ask(running, 'ALTER TABLE notice ADD more text'))).toContain('must be owner');
    expect(await outcomeOf(ask(cluster.url('register'), 'SELECT 1'))).toContain('authentication failed');
    await client.end();
  });
});
