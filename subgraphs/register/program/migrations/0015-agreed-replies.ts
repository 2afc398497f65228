/** The reply days of the agreements named, copied into a request when it is recorded: a later version moves no clock. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgreedReplies1700000000015 implements MigrationInterface {
  name = 'AgreedReplies1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table rights_request add agreed_replies jsonb not null default '[]'");
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
