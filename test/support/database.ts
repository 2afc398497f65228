/** Databases for tests: each test file makes its own in the test run's PostgreSQL. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
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

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client(clusterUrl());
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Runs work that only one test process may do at a time. */
export async function exclusively<T>(lock: number, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(clusterUrl());
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    return await work();
  } finally {
    await client.end();
  }
}

/** The connection string of a database of the cluster. */
export function urlOf(database: string): string {
  const url = new URL(clusterUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** A new, empty database, or a copy of another one to which nobody is connected. */
export async function createDatabase(template = 'template0'): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return { url: urlOf(name), drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
