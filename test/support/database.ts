/** Databases for tests: each test file makes its own in the test run's PostgreSQL. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { URL_VARIABLE } from './postgres.ts';

export interface TestDatabase {
  /** As a superuser, for the test's own looks and interventions. */
  url: string;
  /** As the role that registers run as, which owns nothing. */
  runningUrl: string;
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

/** The role that every test register runs as; its rights are each database's own. */
const RUNNING = { name: 'register', password: 'test' };

function urlOf(database: string, user?: { name: string; password: string }): string {
  const url = new URL(clusterUrl());
  url.pathname = `/${database}`;
  if (user) [url.username, url.password] = [user.name, user.password];
  return url.href;
}

/** Makes the role that registers run as, once in a test run. */
export async function createRunningRole(): Promise<void> {
  const { name, password } = RUNNING;
  await asSuperuser(async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('running role'))");
    const made = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    if (!made.rowCount) await client.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
  });
}

/** A new, empty database, or a copy of another one to which nobody is connected. */
export async function createDatabase(template = 'template0'): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser((client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`),
  );
  return {
    url: urlOf(name),
    runningUrl: urlOf(name, RUNNING),
    drop: async () => {
      await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** A copy of the template, which the first test process that asks for it makes and fills; the others wait. */
export async function copyOfTemplate(
  template: string,
  fill: (url: string, runningUrl: string) => Promise<void>,
): Promise<TestDatabase> {
  await asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (made.rowCount) return;
    const draft = `${template}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    await fill(urlOf(draft), urlOf(draft, RUNNING));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  });
  return await createDatabase(template);
}

/** Does with a database, as its owner, what its register may not do. */
export async function intervene(url: string, sql: string, values: unknown[] = []): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}
