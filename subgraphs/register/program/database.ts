/** A party's database: its entities, its migrations, its pool. */
import { Logger, runMigrations } from 'graphile-worker';
import { DataSource, DefaultNamingStrategy, type MixedList } from 'typeorm';
import { grantTo, roleOf } from './grants.ts';
import { MODULES } from './modules.ts';
import { migrations } from './migrations/index.ts';

const entities = MODULES.flatMap(({ tables = {} }) => Object.values(tables))
  .map(({ row }) => row)
  .filter((row) => row !== null) as MixedList<() => void>;

/** `signedOn` in TypeScript is `signed_on` in SQL. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** Longest run of one statement, in milliseconds: a query that hangs must not hold a connection for ever. */
const STATEMENT_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Opens the database as the role that a register runs as, once its schema is up to date. Given the URL of the role that
 * owns the tables, that role alone changes them, and its connection closes; otherwise one role does both.
 */
export async function openDatabase(url: string, pool: number, ownerUrl?: string): Promise<DataSource> {
  const database = await connect(url, pool);
  try {
    if (ownerUrl === undefined) await alone(database, () => migrate(database, url));
    else await migrateAsOwner(ownerUrl, await roleOf(database));
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

async function connect(url: string, pool: number): Promise<DataSource> {
  const database = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: new SnakeCase(),
    poolSize: pool,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
    // An idle connection that the server closes is replaced at the next query.
    poolErrorHandler: () => undefined,
  });
  return database.initialize();
}

async function migrateAsOwner(ownerUrl: string, runningRole: string): Promise<void> {
  const owner = await connect(ownerUrl, 2);
  try {
    await alone(owner, async () => {
      await migrate(owner, ownerUrl);
      await grantTo(owner, runningRole);
    });
  } finally {
    await owner.destroy();
  }
}

/** The job queue has migrations of its own: a notice may be queued before the queue's worker has started. */
async function migrate(database: DataSource, url: string): Promise<void> {
  await database.runMigrations({ transaction: 'each' });
  await runMigrations({ connectionString: url, maxPoolSize: 2, logger: new Logger(() => () => {}) });
}

/** Programs that change the schema at once wait for each other. */
async function alone(database: DataSource, work: () => Promise<unknown>): Promise<void> {
  const lock = database.createQueryRunner();
  try {
    await lock.query("select pg_advisory_lock(hashtext('migrations'))");
    await work();
  } finally {
    await lock.query("select pg_advisory_unlock(hashtext('migrations'))");
    await lock.release();
  }
}
