/** `npm run register -- <party>`: starts a party's register again while the federation runs, as it was configured. */
import { parseArgs } from 'node:util';
import { runScript } from '../machine/script.ts';
import { runningPid, startProgram } from './children.ts';
import { PROGRAMS, registerEnvironment } from './environment.ts';
import { runningLauncher } from './launcher-lock.ts';
import { requireState } from './state.ts';

async function startAgain(args: string[]): Promise<string> {
  const [party] = parseArgs({ args, allowPositionals: true }).positionals;
  if (!party) throw new Error('Say which party: npm run register -- met-police');
  const environment = registerEnvironment(requireState(), party);
  const launcher = runningLauncher();
  if (launcher === null) throw new Error('The federation is not running: start it with `npm start`.');
  const program = { name: party, main: PROGRAMS.register, environment };
  const running = runningPid(program);
  if (running !== null) return `${party}: its register runs already, process ${running}.`;
  await startProgram(program, launcher);
  return `${party}: its register runs, process ${runningPid(program)}.`;
}

await runScript(startAgain);
