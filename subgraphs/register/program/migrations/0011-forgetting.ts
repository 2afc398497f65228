/** The table of cases that were forgotten. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Forgetting1700000000011 implements MigrationInterface {
  name = 'Forgetting1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forgotten_case (
        case_id text primary key,
        forgotten_at timestamptz(3) not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
