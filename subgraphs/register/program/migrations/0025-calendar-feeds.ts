/** The table of calendar feeds: one current address for each role. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarFeeds1700000000025 implements MigrationInterface {
  name = 'CalendarFeeds1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        id text collate "C" primary key,
        party text collate "C" not null,
        role text not null,
        secret_digest text not null unique,
        opened_at timestamptz(3) not null,
        opened_by text not null,
        last_read_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      create unique index on calendar_feed (role) where revoked_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
