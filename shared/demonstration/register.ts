/** `npm run register -- <party>`: restarts a party's register while the federation runs. */
import { parseArgs } from 'node:util';
import { runScript } from '../machine/script.ts';
import { runningPid, startProgram } from './children.ts';
import { PROGRAMS, registerEnvironment } from './environment.ts';
import { runningLauncher } from './launcher-lock.ts';
import { requireState } from './state.ts';

async function startAgain(args: string[]): Promise<string> {
  const [party] = parseArgs({ args, allowPositionals: true }).positionals;
  if (!party) throw new Error('Give the party: npm run register -- met-police');
  const environment = registerEnvironment(requireState(), party);
  const launcher = runningLauncher();
  if (launcher === null) throw new Error('The federation is not running: start it with `npm start`.');
  const program = { name: party, main: PROGRAMS.register, environment };
  const running = runningPid(program);
  if (running !== null) return `${party}: its register is running already, as process ${running}.`;
  await startProgram(program, launcher);
  return `${party}: its register is running, as process ${runningPid(program)}.`;
}

await runScript(startAgain);
