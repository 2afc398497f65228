/** What discharged a duty as a code: a text in words is for people, and nothing decides on it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Discharges1700000000029 implements MigrationInterface {
  name = 'Discharges1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation add column discharged_by text;
      update obligation set discharged_by = 'FACTS'
        where discharged_because = 'The facts have changed: it no longer applies.';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore a backup');
  }
}
