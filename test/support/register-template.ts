/** The database that every test register starts from: migrated once in a test run, then copied. */
import { openDatabase } from '../../subgraphs/register/database.ts';
import { copyOfTemplate, type TestDatabase } from './database.ts';

const NAME = 'register_template';

/** A database with a register's schema and no rows. */
export function createRegisterDatabase(): Promise<TestDatabase> {
  return copyOfTemplate(NAME, async (url) => {
    const database = await openDatabase(url, 2);
    await database.destroy();
  });
}
