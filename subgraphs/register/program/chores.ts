/** What a register does by itself again and again; the engine is only an alarm clock. */
import type { TaskList } from 'graphile-worker';
import { log } from '../../../shared/log.ts';
import { checkpointAudit } from '../proof/auditing/checkpoints.ts';
import { tellReads } from '../proof/auditing/digests.ts';
import { forgetDue } from '../people/forgetting/forget.ts';
import { reconcile } from '../protocol/reconciliation/reconcile.ts';
import type { RegisterOf } from '../kernel/register-of.ts';

type Chore = (register: RegisterOf, now: Date) => Promise<unknown>;

/** Each can be done at any time and any number of times. */
const CHORES: Readonly<Record<string, { chore: Chore; everySeconds: number }>> = {
  forget: { chore: forgetDue, everySeconds: 86_400 },
  reconcile: { chore: reconcile, everySeconds: 86_400 },
  tellReads: { chore: tellReads, everySeconds: 86_400 },
  checkpointAudit: { chore: checkpointAudit, everySeconds: 3600 },
};

/** The engine's tasks, one a chore: done, then booked anew, whatever became of it. */
export function choreTasks(register: RegisterOf): TaskList {
  const entries = Object.keys(CHORES).map((name) => [name, () => ring(register, name)]);
  return Object.fromEntries(entries) as TaskList;
}

/** Books each chore within its period, unless it is booked already. Jitter keeps registers from all working at once. */
export async function bookChores(register: RegisterOf): Promise<void> {
  for (const [name, { everySeconds }] of Object.entries(CHORES))
    await book(register, name, Math.random() * everySeconds);
}

async function ring(register: RegisterOf, name: string): Promise<void> {
  const { chore, everySeconds } = CHORES[name]!;
  try {
    await chore(register, register.now());
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'unknown';
    log('chore.broke', { party: register.party, chore: name, error: kind });
  }
  await book(register, name, everySeconds * (0.9 + Math.random() / 10));
}

async function book({ database }: RegisterOf, name: string, inSeconds: number): Promise<void> {
  await database.query(
    `select graphile_worker.add_job($1, job_key := $1, job_key_mode := 'preserve_run_at',
       run_at := now() + make_interval(secs => $2))`,
    [name, inSeconds],
  );
}
