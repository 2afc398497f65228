/** Takes a logical backup of one schema, in one transaction, in bounded memory. */
import { Client, escapeIdentifier } from 'pg';
import {
  FORMAT,
  FORMAT_VERSION,
  writeBackupFile,
  type BackupHeader,
  type BackupTable,
  type Row,
} from './backup-file.ts';
import { MIGRATIONS, migrationsOf, tablesOf } from './catalogue.ts';

/** Rows in memory at once. */
const BATCH = 500;

/** With these, values are written as text that any server reads back the same, whatever its own settings. */
const TEXT_SETTINGS = [
  "SET LOCAL TimeZone = 'UTC'",
  "SET LOCAL DateStyle = 'ISO, YMD'",
  "SET LOCAL IntervalStyle = 'postgres'",
  "SET LOCAL bytea_output = 'hex'",
  'SET LOCAL extra_float_digits = 1',
  'SET LOCAL statement_timeout = 0',
];

async function countedTables(client: Client): Promise<BackupTable[]> {
  const tables: BackupTable[] = [];
  for (const { name, columns } of await tablesOf(client)) {
    if (name === MIGRATIONS) continue;
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${escapeIdentifier(name)}`);
    tables.push({ name, columns: columns.map((column) => column.name), rows: Number(rows[0]?.count) });
  }
  return tables;
}

async function sequencesOf(client: Client): Promise<BackupHeader['sequences']> {
  const { rows } = await client.query<{ name: string; lastValue: string | null }>(
    `SELECT sequencename AS name, last_value::text AS "lastValue" FROM pg_sequences
      WHERE schemaname = current_schema() ORDER BY sequencename COLLATE "C"`,
  );
  return rows;
}

async function* rowsOf(client: Client, tables: BackupTable[]): AsyncGenerator<Row[]> {
  for (const { name, columns } of tables) {
    const values = columns.map((column) => `${escapeIdentifier(column)}::text`).join(', ');
    await client.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT ${values} FROM ${escapeIdentifier(name)}`);
    for (;;) {
      const { rows } = await client.query<Row>({ text: `FETCH ${BATCH} FROM rows`, rowMode: 'array' });
      if (rows.length === 0) break;
      yield rows;
    }
    await client.query('CLOSE rows');
  }
}

/** Backs up a consistent snapshot of the rows while the database stays in use. */
export async function backUp(url: string, owner: string, path: string, now: Date): Promise<BackupHeader> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const setting of TEXT_SETTINGS) await client.query(setting);
    const header: BackupHeader = {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      owner,
      migrations: await migrationsOf(client),
      takenAt: now.toISOString(),
      tables: await countedTables(client),
      sequences: await sequencesOf(client),
    };
    await writeBackupFile(path, header, rowsOf(client, header.tables));
    await client.query('COMMIT');
    return header;
  } finally {
    await client.end();
  }
}
