/** An index of the duties that are open: the few of many that every screen and reminder asks for. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OpenDuties1700000000028 implements MigrationInterface {
  name = 'OpenDuties1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index on obligation (sort_at, id, party) where met_at is null and discharged_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
