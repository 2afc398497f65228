/** Runs once after all tests: searches what was said meanwhile for people, and removes the PostgreSQL that they shared. */
import { CANARIES } from './canaries.ts';
import { takeSaid } from './kept-output.ts';
import { FOLDER_VARIABLE, removeTestCluster } from './postgres.ts';
import { found } from './search.ts';

export default async function globalTeardown(): Promise<void> {
  const folder = process.env[FOLDER_VARIABLE];
  if (!folder) return;
  const said = takeSaid(folder);
  await removeTestCluster(folder);
  const people = found(said, CANARIES);
  if (people.length > 0)
    throw new Error(`A log line, an error or a metric said who a person is: ${people.join(', ')}.`);
}
