/** The embedded PostgreSQL: databases for tests, and clusters that outlive whoever started them. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startCluster, stopCluster, type Cluster } from '../../shared/postgres/embedded.ts';
import { isRunning } from '../../shared/machine/processes.ts';
import { createDatabase } from '../support/database.ts';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('databases for tests', () => {
  test('each test file has its own database, and drops it even while someone is connected', async () => {
    const [one, other] = [await createDatabase(), await createDatabase()];
    await ask(one.url, 'CREATE TABLE rows (id int)');
    await expect(ask(other.url, 'SELECT * FROM rows')).rejects.toThrow('relation "rows" does not exist');
    const client = new Client(one.url);
    client.on('error', () => {});
    await client.connect();
    await Promise.all([one.drop(), other.drop()]);
    await expect(ask(one.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});

describe('a cluster', () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'a folder with spaces '));
    chmodSync(parent, 0o755);
    folder = join(parent, 'cluster');
  });
  afterEach(async () => {
    await stopCluster(folder);
    rmSync(parent, { recursive: true, force: true });
  });
  const start = (): Promise<Cluster> =>
    startCluster({ folder, password: 'a b', settings: { max_connections: '20' } });

  test('one that is found running is adopted, with its rows', async () => {
    const first = await start();
    await ask(first.url('postgres'), 'CREATE TABLE rows AS SELECT 1 AS id');
    const second = await start();
    expect(second).toMatchObject({ pid: first.pid, port: first.port, adopted: true });
    expect(await ask(second.url('postgres'), 'SELECT * FROM rows')).toEqual([{ id: 1 }]);
  });

  test('after a kill -9 of the server it starts again with every committed row', async () => {
    const first = await start();
    await ask(first.url('postgres'), 'CREATE TABLE rows AS SELECT 1 AS id');
    process.kill(first.pid, 'SIGKILL');
    while (isRunning(first.pid, folder)) await new Promise((resolve) => setTimeout(resolve, 10));
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second.url('postgres'), 'SELECT * FROM rows')).toEqual([{ id: 1 }]);
  });

  test('a wrong password is refused', async () => {
    const cluster = await start();
    const url = cluster.url('postgres', { name: 'postgres', password: 'wrong' });
    await expect(ask(url, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  test('a folder that the account of the server cannot reach is refused, by name', async () => {
    if (process.getuid?.() !== 0) return;
    chmodSync(parent, 0o700);
    await expect(start()).rejects.toThrow(`cannot enter ${parent}`);
  });

  test('stopping it leaves no process', async () => {
    const cluster = await start();
    await cluster.stop();
    expect(isRunning(cluster.pid, folder)).toBe(false);
  });
});
