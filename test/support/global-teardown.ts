/** Runs once after all tests: stops and removes the PostgreSQL that they shared. */
import { FOLDER_VARIABLE, removeTestCluster } from './postgres.ts';

export default async function globalTeardown(): Promise<void> {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder) await removeTestCluster(folder);
}
