/** Reads a database's catalogue: its tables, constraints, migrations and sessions. */
import type { Client } from 'pg';

/** TypeORM's table of the migrations that were run. */
export const MIGRATIONS = 'migrations';

export interface Table {
  name: string;
  /** Generated columns left out. */
  columns: { name: string; type: string }[];
}

/** The tables of the current schema, in the order of their names. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name,
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname COLLATE "C"`,
  );
  return rows;
}

/** The migrations that made the schema, in the order in which they ran; empty if there is no schema yet. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows: found } = await client.query('SELECT 1 WHERE to_regclass($1) IS NOT NULL', [MIGRATIONS]);
  if (found.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM ${MIGRATIONS} ORDER BY "timestamp", id`,
  );
  return rows.map(({ name }) => name);
}

export interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/** The foreign keys of the current schema. */
export async function foreignKeysOf(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND contype = 'f'`,
  );
  return rows;
}

/** How many other sessions are in this database. */
export async function otherSessions(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  return Number(rows[0]?.count);
}
