/** The one embedded PostgreSQL of a test run: started before the tests, and removed after them. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, stopCluster } from '../../shared/postgres/embedded.ts';
import { isRunning } from '../../shared/machine/processes.ts';

const PREFIX = 'register-federation-test-';

/** Speed over safety: nothing of a test run outlives it. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '2000',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
};

/** Linux's folder in memory, where a database is copied in a tenth of the time. */
const MEMORY = '/dev/shm';
const MEMORY_NEEDED_BYTES = 6e9;

function hasMemory(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > MEMORY_NEEDED_BYTES;
}

/** Where the test processes find the cluster. */
export const URL_VARIABLE = 'TEST_POSTGRES_URL';
export const FOLDER_VARIABLE = 'TEST_FOLDER';

/** The folder of this test run, with the cluster in it: what a test leaves there is removed with it. */
export function testFolder(): string {
  const folder = process.env[FOLDER_VARIABLE];
  if (!folder) throw new Error('Run the tests with `npm test` or `npm run jest`.');
  return folder;
}

/** Stops and removes a test cluster. */
export async function removeTestCluster(folder: string): Promise<void> {
  await stopCluster(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Removes what test runs left behind that were killed; runs that live keep theirs. */
async function removeStaleClusters(): Promise<void> {
  const parents = [tmpdir(), MEMORY].filter((folder) => existsSync(folder));
  const clusters = parents.flatMap((folder) =>
    readdirSync(folder)
      .filter((entry) => entry.startsWith(PREFIX))
      .map((name) => ({ name, folder: join(folder, name) })),
  );
  for (const { name, folder } of clusters) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    const lives = ['jest', 'bench'].some((program) => isRunning(owner, program));
    if (!lives) await removeTestCluster(folder);
  }
}

/** Starts a cluster for this test run. */
export async function startTestCluster(): Promise<{ url: string; folder: string }> {
  await removeStaleClusters();
  const folder = mkdtempSync(join(hasMemory() ? MEMORY : tmpdir(), `${PREFIX}${process.pid}-`));
  const cluster = await startCluster({ folder, password: 'test', settings: SETTINGS });
  return { url: cluster.url('postgres'), folder };
}
