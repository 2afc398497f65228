/** Indexes by which a register finds when it last heard each other party. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Health1700000000027 implements MigrationInterface {
  name = 'Health1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index on received_envelope (sender_id, received_at);
      create index on notice (recipient_id, delivered_at) where direction = 'SENT' and receipt is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
