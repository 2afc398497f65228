/** What staff see on a screen announces that it changed, once its transaction is committed: its table's name, no more. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On no screen by themselves, or written where somebody reads: a screen that read again then would never stop. */
const SILENT = [
  'audit_checkpoint',
  'audit_line',
  'audit_timestamp',
  'command',
  'forgotten_case',
  'migrations',
  'read_digest',
  'received_envelope',
  'restoration',
  'subject_match',
];

/** Names nothing outside pg_catalog, so it means the same under any search_path. */
const ANNOUNCE = `
  create function announce_change() returns trigger language plpgsql as $$
    begin
      perform pg_catalog.pg_notify('register_change', tg_table_name);
      return null;
    end $$;`;

/**
 * For each row, as a statement that found no row to change has nothing to announce; PostgreSQL delivers equal
 * announcements of a transaction once.
 */
const triggerOn = (table: string) => `
  create trigger announce_change after insert or update or delete on "${table}"
    for each row execute function announce_change();`;

export class Changes1700000000026 implements MigrationInterface {
  name = 'Changes1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ANNOUNCE);
    const tables = (await runner.query(
      `select tablename as name from pg_tables
        where schemaname = current_schema() and tablename <> all ($1) order by tablename`,
      [SILENT],
    )) as { name: string }[];
    for (const { name } of tables) await runner.query(triggerOn(name));
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
