/** A lock for one launcher at a time: its process id in a file of the state folder. */
import { rmSync, writeFileSync } from 'node:fs';
import { isRunning } from '../machine/processes.ts';
import { readPid } from './children.ts';
import { LAYOUT } from './layout.ts';

const MARK = 'demonstration/start.ts';

/** The process id of the running launcher; null if none runs. */
export function runningLauncher(): number | null {
  const pid = readPid(LAYOUT.launcherPid);
  return pid !== null && isRunning(pid, MARK) ? pid : null;
}

/** Refuses while another launcher runs. */
export function refuseSecondLauncher(): void {
  const other = runningLauncher();
  if (other !== null && other !== process.pid) {
    throw new Error(
      `The federation of this folder is running already, as process ${other}. Stop it with: kill ${other}`,
    );
  }
}

/** Takes the lock; a file that a killed launcher left behind does not hold it. */
export function takeLock(): void {
  refuseSecondLauncher();
  rmSync(LAYOUT.launcherPid, { force: true });
  // `wx`: if two launchers start at the same instant, one fails here.
  writeFileSync(LAYOUT.launcherPid, `${process.pid}\n`, { flag: 'wx' });
}

export function releaseLock(): void {
  if (readPid(LAYOUT.launcherPid) === process.pid) rmSync(LAYOUT.launcherPid, { force: true });
}
