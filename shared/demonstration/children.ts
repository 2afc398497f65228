/** The processes of the demonstration: each has a pid file, by which it is found after a crash, and a log. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeWhole } from '../machine/files.ts';
import { isRunning, stopProcess } from '../machine/processes.ts';
import { PROJECT } from '../sources.ts';
import type { Environment } from './environment.ts';
import { LAYOUT } from './layout.ts';

/** One process: `name` is a party or `gateway`, and stands last in its command line. */
export interface Program {
  name: string;
  main: string;
  environment: Environment;
}

const READY_TIMEOUT_MILLISECONDS = 60_000;
const WATCH = join(LAYOUT.build, 'shared', 'demonstration', 'stop-with-launcher.js');

/** The text that only the command line of that process contains. */
const markOf = ({ main, name }: Pick<Program, 'main' | 'name'>): string => `${main} ${name}`;

/** Reads a pid file; null if there is none. */
export function readPid(file: string): number | null {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return pid > 0 ? pid : null;
}

/** The id of the process if it runs; null if it does not, whatever its pid file says. */
export function runningPid(program: Pick<Program, 'main' | 'name'>): number | null {
  const pid = readPid(LAYOUT.pid(program.name));
  return pid !== null && isRunning(pid, markOf(program)) ? pid : null;
}

function spawnProgram({ name, main, environment }: Program, launcher: number): ChildProcess {
  const log = openSync(LAYOUT.log(name), 'a', 0o600);
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  // Nothing else is inherited: variables such as PORT are for the launcher.
  const inherited = { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}) };
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', pathToFileURL(WATCH).href, main, name],
    {
      cwd: PROJECT,
      env: { ...inherited, ...environment, DEMONSTRATION_LAUNCHER: String(launcher) },
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.unref();
  return child;
}

async function isReady(environment: Environment): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${environment.PORT}/health/ready`);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function lastLines(name: string): string {
  return readFileSync(LAYOUT.log(name), 'utf8').trimEnd().split('\n').slice(-6).join('\n');
}

/** Starts the process and waits until it is ready. It stops when the launcher with that process id ends. */
export async function startProgram(program: Program, launcher: number, signal?: AbortSignal): Promise<void> {
  const child = spawnProgram(program, launcher);
  if (child.pid) writeWhole(LAYOUT.pid(program.name), `${child.pid}\n`, 0o644);
  const giveUpAt = Date.now() + READY_TIMEOUT_MILLISECONDS;
  while (!(await isReady(program.environment))) {
    signal?.throwIfAborted();
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > giveUpAt) {
      throw new Error(
        `${program.name} did not start. The end of ${LAYOUT.log(program.name)}:\n${lastLines(program.name)}`,
      );
    }
    await sleep(50);
  }
}

/** Stops the process if it runs, and removes its pid file. */
export async function stopProgram(program: Pick<Program, 'main' | 'name'>): Promise<void> {
  const pid = runningPid(program);
  if (pid !== null) await stopProcess(pid, markOf(program));
  rmSync(LAYOUT.pid(program.name), { force: true });
}
