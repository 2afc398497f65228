/** Databases for tests: each test file makes its own in the test run's PostgreSQL. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { URL_VARIABLE } from './postgres.ts';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

function clusterUrl(): string {
  const url = process.env[URL_VARIABLE];
  if (!url)
    throw new Error('Run the tests with `npm test` or `npm run jest`: they need its embedded PostgreSQL.');
  return url;
}

async function asSuperuser(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(clusterUrl());
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(clusterUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** A new, empty database, or a copy of another one to which nobody is connected. */
export async function createDatabase(template = 'template0'): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: urlOf(name),
    drop: async () => {
      await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** A copy of the template, which the first test process that asks for it makes and fills; the others wait. */
export async function copyOfTemplate(
  template: string,
  fill: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  await asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (made.rowCount) return;
    const draft = `${template}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    await fill(urlOf(draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  });
  return await createDatabase(template);
}
