/** What the rules said of each decision to share, the facts behind it, and how emergencies were reviewed. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SharingDecisions1700000000021 implements MigrationInterface {
  name = 'SharingDecisions1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table disclosure
        add answer text check (answer in ('YES', 'NO', 'ASK')),
        add reasons jsonb not null default '[]',
        add facts bytea,
        add emergency boolean not null default false,
        add method text,
        add classification text,
        add unanswered text[] not null default '{}',
        add person_told boolean,
        add reason_not_told bytea,
        add reviewed_at timestamptz(3),
        add review bytea,
        add check ((reviewed_at is null) = (review is null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
