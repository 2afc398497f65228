/** Restores a logical backup into a database in one transaction. */
import { setTimeout } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { readBackupRows, verifyBackupFile, type BackupHeader, type Row } from './backup-file.ts';
import { foreignKeysOf, MIGRATIONS, migrationsOf, otherSessions, tablesOf, type Table } from './catalogue.ts';

const BATCH = 500;

/** How long the server may take to end the sessions of a program that has just stopped. */
const GOODBYE_MS = 2_000;

export interface RestoreOptions {
  path: string;
  /** Whose backup it must be. */
  owner: string;
  /** Whether existing rows are replaced; without it, any existing row is an error. */
  replace: boolean;
  /** Called in the same transaction once the rows are back. */
  onceBack?: (client: Client, header: BackupHeader) => Promise<unknown>;
}

/** The header of the backup; an error unless the file is whole, this owner's, and of the schema of these migrations. */
export async function checkBackup(path: string, owner: string, migrations: string[]): Promise<BackupHeader> {
  const header = await verifyBackupFile(path);
  if (header.owner !== owner) throw new Error(`${path} is a backup of ${header.owner}, not of ${owner}.`);
  if (header.migrations.join() !== migrations.join()) {
    const [theirs, ours] = [header.migrations.at(-1) ?? 'none', migrations.at(-1) ?? 'none'];
    throw new Error(`${path} has another schema version: ${theirs}; this database and program have ${ours}.`);
  }
  return header;
}

/** Waits briefly for sessions that are closing. */
async function letSessionsEnd(client: Client): Promise<void> {
  const end = Date.now() + GOODBYE_MS;
  while (Date.now() < end && (await otherSessions(client)) > 0) await setTimeout(50);
}

async function refuseUnlessUsable(client: Client, tables: Table[], replace: boolean): Promise<void> {
  const others = await otherSessions(client);
  if (others > 0) throw new Error(`${others} other sessions use this database: stop its register first.`);
  for (const { name } of replace ? [] : tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${escapeIdentifier(name)} LIMIT 1`);
    if (rowCount) throw new Error(`The table ${name} has rows already: give --replace to replace all rows.`);
  }
}

/** Runs the work without triggers and foreign keys, then restores them; the foreign keys are checked over all rows. */
async function withoutGuards(client: Client, tables: Table[], work: () => Promise<void>): Promise<void> {
  const keys = await foreignKeysOf(client);
  const triggers = (verb: 'DISABLE' | 'ENABLE') =>
    tables.map(({ name }) => `ALTER TABLE ${escapeIdentifier(name)} ${verb} TRIGGER USER`);
  const before = keys.map(({ table, name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  const after = keys.map(
    ({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`,
  );
  for (const statement of [...triggers('DISABLE'), ...before]) await client.query(statement);
  await work();
  for (const statement of [...after, ...triggers('ENABLE')]) await client.query(statement);
}

async function insert(client: Client, table: Table, columns: string[], rows: Row[]): Promise<void> {
  const names = columns.map((column) => escapeIdentifier(column)).join(', ');
  const values = columns.map((column, index) => {
    const type = table.columns.find(({ name }) => name === column)?.type;
    if (!type) throw new Error(`The table ${table.name} has no column ${column}.`);
    return `(row ->> ${index})::${type}`;
  });
  await client.query(
    `INSERT INTO ${escapeIdentifier(table.name)} (${names}) OVERRIDING SYSTEM VALUE
     SELECT ${values.join(', ')} FROM json_array_elements($1::json) AS row`,
    [JSON.stringify(rows)],
  );
}

async function fill(client: Client, tables: Table[], path: string, header: BackupHeader): Promise<void> {
  for (const { name } of tables) await client.query(`DELETE FROM ${escapeIdentifier(name)}`);
  for await (const { table, rows } of readBackupRows(path, header, BATCH)) {
    const target = tables.find(({ name }) => name === table.name);
    if (!target) throw new Error(`This database has no table ${table.name}.`);
    await insert(client, target, table.columns, rows);
  }
  for (const { name, lastValue } of header.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      escapeIdentifier(name),
      lastValue ?? 1,
      lastValue !== null,
    ]);
  }
}

/** Restores a backup that matches the database. Any error leaves the database as it was. */
export async function restore(
  url: string,
  { path, owner, replace, onceBack }: RestoreOptions,
): Promise<BackupHeader> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const header = await checkBackup(path, owner, await migrationsOf(client));
    await letSessionsEnd(client);
    await client.query("BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL TimeZone = 'UTC'");
    const tables = (await tablesOf(client)).filter(({ name }) => name !== MIGRATIONS);
    await refuseUnlessUsable(client, tables, replace);
    await withoutGuards(client, tables, () => fill(client, tables, path, header));
    await onceBack?.(client, header);
    await client.query('COMMIT');
    return header;
  } finally {
    await client.end();
  }
}
