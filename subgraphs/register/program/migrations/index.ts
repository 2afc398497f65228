/** All migrations in order: one SQL file each, numbered, and never edited once merged. */
import { readdirSync, readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FOLDER = new URL('.', import.meta.url);

/** The number of a file plus this makes the timestamp with which TypeORM orders migrations. */
const FIRST_TIMESTAMP = 1_700_000_000_000;

/** `0009-rights-lifecycle.sql` is `RightsLifecycle1700000000009` in the table `migrations`. */
function nameOf(file: string): string {
  const [number, ...words] = file.replace(/\.sql$/, '').split('-');
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${title}${FIRST_TIMESTAMP + Number(number)}`;
}

/** TypeORM takes a class for each migration; `name` is the property in which it looks for the stored name. */
function migrationOf(file: string): new () => MigrationInterface {
  const name = nameOf(file);
  const named = {
    [name]: class implements MigrationInterface {
      readonly name = name;

      async up(runner: QueryRunner): Promise<void> {
        await runner.query(readFileSync(new URL(file, FOLDER), 'utf8'));
      }

      async down(): Promise<void> {
        throw new Error('Migrations are not undone: restore a backup.');
      }
    },
  };
  return named[name]!;
}

export const migrations = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.sql'))
  .toSorted()
  .map(migrationOf);
