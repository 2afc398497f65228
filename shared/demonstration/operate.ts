/** `npm run backup`, `restore` and `audit`: runs the register's script, with the demonstration's environment if none is set. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../machine/script.ts';
import { registerEnvironment } from './environment.ts';
import { PROJECT } from '../sources.ts';
import { requireState } from './state.ts';

const OPTIONS = { party: { type: 'string' } } as const;

/** The environment if it configures a register; otherwise that of the demonstration's party. */
function environmentFor(args: string[]): NodeJS.ProcessEnv {
  if (process.env.DATABASE_URL ?? process.env.HOSTED_FILE) return process.env;
  const { party } = parseArgs({ args, options: OPTIONS, strict: false }).values;
  return typeof party === 'string'
    ? { ...process.env, ...registerEnvironment(requireState(), party) }
    : process.env;
}

await runScript(async ([script = '', ...args]) => {
  const main = join(PROJECT, 'subgraphs', 'register', 'program', `${script}.ts`);
  const options = { env: environmentFor(args), stdio: 'inherit' } as const;
  process.exitCode = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], options).status ?? 1;
});
