/** Tells a party's own system what to do: at least once, under one idempotency key, until it takes it. */
import type { TaskList } from 'graphile-worker';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { request } from 'undici';
import { log } from '../../../../shared/log.ts';
import type { CaseSystem } from '../../kernel/policy.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { retryAt } from '../../kernel/retry.ts';
import { bookTasks, TELL_TASK } from './booking.ts';
import { CaseTaskRow } from './entity.ts';
import { messageOf } from './message.ts';

const LONGEST_RETRY_SECONDS = 3600;
const TIMEOUT_SECONDS = 10;

/** Tries once, if it is due. The next attempt is booked before anything is sent, so dying at any line loses nothing. */
export async function tellSystem(register: RegisterOf, id: string, now: Date): Promise<void> {
  const task = await claim(register, id, now);
  if (!task) return;
  const failure = await post(register, task, now);
  const told = { nextAttemptAt: null, lastFailure: null, deliveredAt: now };
  await register.database.manager.update(
    CaseTaskRow,
    { id, attempts: task.attempts },
    failure === null ? told : { lastFailure: failure },
  );
}

/** Tells all that is due, without the alarm. Returns how many attempts that took. */
export async function tellDue(register: RegisterOf, now: Date): Promise<number> {
  const due = await register.database.manager.findBy(CaseTaskRow, { nextAttemptAt: LessThanOrEqual(now) });
  for (const { id } of due) await tellSystem(register, id, now);
  return due.length;
}

/** Takes the attempt; null if there is nothing due, or another worker took it. */
async function claim({ database }: RegisterOf, id: string, now: Date): Promise<CaseTaskRow | null> {
  const task = await database.manager.findOneBy(CaseTaskRow, { id, completedAt: IsNull() });
  if (!task?.nextAttemptAt || task.nextAttemptAt > now) return null;
  const attempts = task.attempts + 1;
  const longestSeconds = LONGEST_RETRY_SECONDS;
  const nextAttemptAt = retryAt({ attempts, longestSeconds, now, random: Math.random() });
  const claimed = { attempts, lastAttemptAt: now, nextAttemptAt };
  const known = { id, attempts: task.attempts, nextAttemptAt: task.nextAttemptAt };
  const { affected } = await database.manager.update(CaseTaskRow, known, claimed);
  return affected === 1 ? { ...task, ...claimed } : null;
}

/** The code of what failed; null: the system took it. What it says beyond that is not read. */
async function post(register: RegisterOf, task: CaseTaskRow, now: Date): Promise<string | null> {
  const system = systemOf(register, task);
  if (!system) return 'NOT_CONFIGURED';
  try {
    const { body, signature } = await messageOf(register, task, system, now);
    const answer = await request(system.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': task.id,
        'register-signature': signature,
      },
      body,
      signal: AbortSignal.timeout((system.timeoutSeconds ?? TIMEOUT_SECONDS) * 1000),
    });
    await answer.body.dump();
    return answer.statusCode >= 200 && answer.statusCode < 300 ? null : `HTTP_${answer.statusCode}`;
  } catch {
    return 'UNREACHABLE';
  }
}

function systemOf({ policy }: RegisterOf, { right, systemUrl }: CaseTaskRow): CaseSystem | undefined {
  return policy.caseSystems.find((system) => system.right === right && system.url === systemUrl);
}

/** The engine's task: one attempt, then booked again as the row says. */
export function caseTaskTask(register: RegisterOf): TaskList {
  return {
    async [TELL_TASK](payload) {
      const { id } = payload as { id: string };
      try {
        await tellSystem(register, id, register.now());
      } catch (error) {
        const kind = error instanceof Error ? error.name : 'unknown';
        log('case-task.broke', { party: register.party, task: id, error: kind });
      }
      await bookTasks(register.database.manager, id);
    },
  };
}
