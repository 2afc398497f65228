/** `npm run backup -- --party X --to FILE`: writes a party's rows to a file. Case keys stay where they are. */
import { parseArgs } from 'node:util';
import { backUp } from '../../../shared/postgres/backup.ts';
import { hostedParty } from './hosted-party.ts';

const OPTIONS = { party: { type: 'string' }, to: { type: 'string' } } as const;

async function run(args: string[]): Promise<string> {
  const { party, to } = parseArgs({ args, options: OPTIONS }).values;
  if (!party || !to)
    throw new Error('Say whose rows go where: npm run backup -- --party met-police --to FILE');
  const { databaseUrl, migrationDatabaseUrl } = hostedParty(process.env, party);
  const { tables } = await backUp(migrationDatabaseUrl ?? databaseUrl, party, to, new Date());
  return `${party}: ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables are in ${to}.`;
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
