/** Finds, recognises and stops processes by their id. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The command line of a process; null if there is none with this id. */
function commandLineOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
    }
    return (
      execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
    );
  } catch {
    return null;
  }
}

/** Whether the process runs and is the right one: ids are reused, so its command line must contain `mark`. */
export function isRunning(pid: number, mark: string): boolean {
  return commandLineOf(pid)?.includes(mark) ?? false;
}

/** Waits until the process has ended; false if it still runs after that time. */
async function ended(pid: number, mark: string, milliseconds: number): Promise<boolean> {
  const giveUpAt = Date.now() + milliseconds;
  while (isRunning(pid, mark)) {
    if (Date.now() > giveUpAt) return false;
    await sleep(20);
  }
  return true;
}

/** Sends each signal in turn and waits for the process to end before the next; the last should be one that cannot fail. */
export async function stopProcess(
  pid: number,
  mark: string,
  signals: NodeJS.Signals[] = ['SIGTERM', 'SIGKILL'],
  patienceMilliseconds = 8_000,
): Promise<void> {
  for (const signal of signals) {
    if (!isRunning(pid, mark)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await ended(pid, mark, patienceMilliseconds)) return;
  }
}
