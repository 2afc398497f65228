/** The database that every test register starts from: migrated once in a test run by its owner, then copied. */
import { openDatabase } from '../../subgraphs/register/program/database.ts';
import { copyOfTemplate, createRunningRole, type TestDatabase } from './database.ts';

const NAME = 'register_template';

/** A database with a register's schema and no rows. */
export async function createRegisterDatabase(): Promise<TestDatabase> {
  await createRunningRole();
  return copyOfTemplate(NAME, async (url, runningUrl) => {
    const database = await openDatabase(runningUrl, 2, url);
    await database.destroy();
  });
}
