/** Runs once after all tests: stops and removes the PostgreSQL that they shared. */
import { removeTestCluster } from './postgres.ts';

export default async function globalTeardown(): Promise<void> {
  const folder = process.env.TEST_POSTGRES_FOLDER;
  if (folder) await removeTestCluster(folder);
}
