/** What the role that a register runs as may do, table by table: never its schema, never its audit's past. */
import { escapeIdentifier } from 'pg';
import { MODULES } from './modules.ts';
import type { DataSource, QueryRunner } from 'typeorm';

/** Every table of a register. A migration that makes one that no module names is refused at the next start. */
export const GRANTS: Record<string, string> = Object.fromEntries(
  MODULES.flatMap(({ tables = {} }) => Object.entries(tables).map(([name, { grant }]) => [name, grant])),
);

/** The engine that wakes delivery: its rows are alarm clocks, and come and go. */
const ENGINE = 'graphile_worker';

/** Gives the role what it needs and takes from it all else, in one transaction; run again, it changes nothing. */
export async function grantTo(owner: DataSource, role: string): Promise<void> {
  const tables = await tablesIn(owner);
  const unlisted = tables.filter((table) => GRANTS[table] === undefined);
  if (unlisted.length > 0) throw new Error(`No module names the table ${unlisted.join(', ')}.`);
  const name = escapeIdentifier(role);
  const runner = owner.createQueryRunner();
  try {
    await runner.startTransaction();
    const grants = [...databaseGrants(await databaseOf(runner), name), ...schemaGrants(name)];
    for (const statement of [...grants, ...tableGrants(tables, name), ...engineGrants(name)])
      await runner.query(statement);
    await letPast(runner, role);
    await runner.commitTransaction();
  } finally {
    await runner.release();
  }
}

/** The role that this connection works as. */
export async function roleOf(database: DataSource): Promise<string> {
  const [row] = await database.query<{ role: string }[]>('select current_user as role');
  return row!.role;
}

/** Whether the role that the register works with could change its own tables, and so its audit. */
export async function mayAlterSchema(database: DataSource): Promise<boolean> {
  const [row] = await database.query<{ may: boolean }[]>(
    `select has_schema_privilege(current_schema(), 'create') or pg_has_role(tableowner, 'usage') as may
       from pg_tables where schemaname = current_schema() and tablename = 'audit_line'`,
  );
  return row?.may ?? true;
}

/** The tables of a register, in the order of their names. */
export async function tablesIn(database: DataSource): Promise<string[]> {
  const rows = await database.query<{ name: string }[]>(
    `select tablename as name from pg_tables where schemaname = current_schema()
     union select viewname from pg_views where schemaname = current_schema() order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function databaseOf(runner: QueryRunner): Promise<string> {
  const [row] = (await runner.query('select current_database() as name')) as { name: string }[];
  return escapeIdentifier(row!.name);
}

/** Nobody else enters, and nobody but the owner makes even a temporary table. */
const databaseGrants = (database: string, role: string) => [
  `revoke all on database ${database} from public`,
  `grant connect on database ${database} to ${role}`,
];

const schemaGrants = (role: string) => [
  'revoke create on schema public from public',
  `revoke all on schema public from ${role}`,
  `grant usage on schema public to ${role}`,
];

const tableGrants = (tables: string[], role: string) => [
  `revoke all on all tables in schema public from ${role}`,
  ...tables.map((table) => `grant ${GRANTS[table]} on ${escapeIdentifier(table)} to ${role}`),
];

const engineGrants = (role: string) => [
  `grant usage on schema ${ENGINE} to ${role}`,
  `grant select, insert, update, delete on all tables in schema ${ENGINE} to ${role}`,
  `revoke insert, update, delete on ${ENGINE}.migrations from ${role}`,
  `grant usage on all sequences in schema ${ENGINE} to ${role}`,
];

/** The engine closes its tables by row security to all but their owner: a policy opens them to this role. */
async function letPast(runner: QueryRunner, role: string): Promise<void> {
  const closed = (await runner.query(
    `select relname as name from pg_class c
      where relnamespace = to_regnamespace($1) and relrowsecurity and not exists (
        select 1 from pg_policies p where p.schemaname::text = $1 and p.tablename = c.relname and $2 = any(p.roles::text[]))`,
    [ENGINE, role],
  )) as { name: string }[];
  for (const { name } of closed) {
    const policy = escapeIdentifier(`runs as ${role}`);
    await runner.query(
      `create policy ${policy} on ${ENGINE}.${escapeIdentifier(name)} to ${escapeIdentifier(role)} using (true)`,
    );
  }
}
