/** The proof with which a person signed a command that came through a gateway: evidence of who wrote. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Proofs1700000000024 implements MigrationInterface {
  name = 'Proofs1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table command add proof text');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
