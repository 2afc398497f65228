/** What other registers told of reads is announced too: a screen shows it, and no reading writes it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DigestsAnnounced1700000000029 implements MigrationInterface {
  name = 'DigestsAnnounced1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create trigger announce_change after insert or update or delete on read_digest
        for each row execute function announce_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
