/** The one embedded PostgreSQL of a test run: started before the tests, and removed after them. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
  max_connections: '600',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
};

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
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    const lives = ['jest', 'bench'].some((program) => isRunning(owner, program));
    if (!lives) await removeTestCluster(join(tmpdir(), name));
  }
}

/** Starts a cluster for this test run. */
export async function startTestCluster(): Promise<{ url: string; folder: string }> {
  await removeStaleClusters();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const cluster = await startCluster({ folder, password: 'test', settings: SETTINGS });
  return { url: cluster.url('postgres'), folder };
}
