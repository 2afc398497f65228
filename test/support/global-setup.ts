/** Runs once before all tests: starts the PostgreSQL that they share. */
import { FOLDER_VARIABLE, startTestCluster, URL_VARIABLE } from './postgres.ts';

export default async function globalSetup(): Promise<void> {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const { url, folder } = await startTestCluster();
  process.env[URL_VARIABLE] = url;
  process.env[FOLDER_VARIABLE] = folder;
}
