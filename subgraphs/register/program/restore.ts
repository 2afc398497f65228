/** `npm run restore -- --party X --from FILE`: puts a backup back, and destroys again what was destroyed since. */
import { parseArgs } from 'node:util';
import { checkBackup, restore } from '../../../shared/postgres/restore.ts';
import { openCaseKeys } from '../kernel/case-keys.ts';
import type { HostedConfig } from './config.ts';
import { hostedParty } from './hosted-party.ts';
import { openDatabase } from './database.ts';
import { markRestored } from '../protocol/reconciliation/restores.ts';
import { migrations } from './migrations/index.ts';

const OPTIONS = {
  party: { type: 'string' },
  from: { type: 'string' },
  replace: { type: 'boolean', default: false },
} as const;

/** The schema is made before the rows, by the same migrations as at a register's start. */
async function makeSchema({ databaseUrl, migrationDatabaseUrl }: HostedConfig): Promise<void> {
  const database = await openDatabase(databaseUrl, 2, migrationDatabaseUrl);
  await database.destroy();
}

async function run(args: string[]): Promise<string> {
  const { party, from, replace } = parseArgs({ args, options: OPTIONS }).values;
  if (!party || !from) {
    throw new Error(
      'Say whose rows come from where: npm run restore -- --party met-police --from FILE [--replace]',
    );
  }
  const hosted = hostedParty(process.env, party);
  await checkBackup(
    from,
    party,
    migrations.map(({ name }) => name),
  );
  await makeSchema(hosted);
  const { tables, takenAt } = await restore(hosted.migrationDatabaseUrl ?? hosted.databaseUrl, {
    path: from,
    owner: party,
    replace,
    onceBack: markRestored,
  });
  const destroyed = await (await openCaseKeys(hosted.caseKeysDir)).applyDestroyed();
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${party}: ${rows} rows as of ${takenAt} are back. ${destroyed} destroyed case keys stay destroyed.`;
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
