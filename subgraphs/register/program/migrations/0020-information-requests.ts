/** The table of requests for information between organisations. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InformationRequests1700000000020 implements MigrationInterface {
  name = 'InformationRequests1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table information_request (
        id text collate "C" primary key,
        party text collate "C" not null,
        request_id text not null unique,
        from_id text not null,
        to_id text not null,
        unit text,
        agreement text not null,
        classification text not null,
        requested_on date not null,
        one_off boolean not null,
        personal_data boolean not null,
        follows text,
        frequency text,
        necessity text,
        what text not null,
        purpose text,
        publication text,
        access text,
        storage text,
        disposal text,
        public_task_statement text,
        legal_basis text,
        clause jsonb not null,
        acknowledge_by date,
        respond_by date,
        ladder text[] not null,
        acknowledged_on date,
        escalations jsonb not null default '[]',
        approvals jsonb not null default '[]',
        justifications jsonb not null default '[]',
        publication_talks jsonb not null default '[]',
        decision jsonb,
        provisions jsonb not null default '[]',
        withdrawn_because text,
        applied int not null default 0,
        recorded_at timestamptz(3) not null,
        check (party in (from_id, to_id) and from_id <> to_id),
        check (acknowledged_on >= requested_on)
      );
      create index on information_request (requested_on, id, party);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
