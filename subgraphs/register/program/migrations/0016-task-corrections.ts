/** What is right instead goes to the party's own systems with the task, encrypted under the case's key until then. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TaskCorrections1700000000016 implements MigrationInterface {
  name = 'TaskCorrections1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_task add correction bytea');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
