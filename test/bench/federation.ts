/** A whole federation for a bench: its own PostgreSQL, registers and gateway, all removed afterwards. */
import { startFederation, type Federation, type FederationOptions } from '../support/federation.ts';
import { FOLDER_VARIABLE, removeTestCluster, startTestCluster, URL_VARIABLE } from '../support/postgres.ts';

/** Runs the work on a PostgreSQL of its own. */
export async function onCluster<T>(work: () => Promise<T>): Promise<T> {
  const { url, folder } = await startTestCluster();
  process.env[URL_VARIABLE] = url;
  process.env[FOLDER_VARIABLE] = folder;
  try {
    return await work();
  } finally {
    await removeTestCluster(folder);
  }
}

/** Runs the work on a federation of its own. */
export function onFederation<T>(
  options: FederationOptions,
  work: (federation: Federation) => Promise<T>,
): Promise<T> {
  return onCluster(async () => {
    const federation = await startFederation(options);
    try {
      return await work(federation);
    } finally {
      await federation.close();
    }
  });
}
