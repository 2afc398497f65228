/** What a register does by itself once a day; the engine is only an alarm clock. */
import type { TaskList } from 'graphile-worker';
import { log } from '../../shared/log.ts';
import { forgetDue } from './forgetting/forget.ts';
import { reconcile } from './reconciliation/reconcile.ts';
import type { RegisterOf } from './register-of.ts';

type Chore = (register: RegisterOf, now: Date) => Promise<unknown>;

/** Each can be done at any time and any number of times. */
const DAILY: Readonly<Record<string, Chore>> = {
  forget: forgetDue,
  reconcile,
};

const DAY_SECONDS = 86_400;

/** The engine's tasks, one a chore: done, then booked for another day, whatever became of it. */
export function choreTasks(register: RegisterOf): TaskList {
  const entries = Object.entries(DAILY).map(([name, chore]) => [name, () => ring(register, name, chore)]);
  return Object.fromEntries(entries) as TaskList;
}

/** Books each chore within a day, unless it is booked already. Jitter keeps registers from all working at once. */
export async function bookChores(register: RegisterOf): Promise<void> {
  for (const name of Object.keys(DAILY)) await book(register, name, Math.random() * DAY_SECONDS);
}

async function ring(register: RegisterOf, name: string, chore: Chore): Promise<void> {
  try {
    await chore(register, register.now());
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'unknown';
    log('chore.broke', { party: register.party, chore: name, error: kind });
  }
  await book(register, name, DAY_SECONDS * (0.9 + Math.random() / 10));
}

async function book({ database }: RegisterOf, name: string, inSeconds: number): Promise<void> {
  await database.query(
    `select graphile_worker.add_job($1, job_key := $1, job_key_mode := 'preserve_run_at',
       run_at := now() + make_interval(secs => $2))`,
    [name, inSeconds],
  );
}
