/** Tells a party's own system what to do: at least once, under one idempotency key, until it takes it. */
import type { TaskList } from 'graphile-worker';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { request } from 'undici';
import { signJson } from '../../../../shared/envelopes/jws.ts';
import { log } from '../../../../shared/log.ts';
import { appendAudit } from '../../kernel/audit.ts';
import { engineOf } from '../../kernel/engine-caller.ts';
import type { CaseSystem } from '../../kernel/policy.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { retryAt } from '../../kernel/retry.ts';
import { identityOf } from '../subjects/subjects.ts';
import { CaseTaskRow } from './entity.ts';
import { bookTasks, TELL_TASK } from './tasks.ts';

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

interface SignedMessage {
  body: string;
  /** A JWS over the body with its payload left out (RFC 7515, appendix F). */
  signature: string;
}

/** The task, with who the person is only where the policy says so. */
export async function messageOf(
  register: RegisterOf,
  task: CaseTaskRow,
  system: CaseSystem,
  now: Date,
): Promise<SignedMessage> {
  const { id, requestId: request, right, createdAt } = task;
  const facts = { iss: register.party, aud: system.url, iat: Math.floor(now.getTime() / 1000) };
  const about = system.sendsIdentity === true ? await readPerson(register, task, now) : {};
  const payload = { ...facts, task: id, request, right, createdAt: createdAt.toISOString(), ...about };
  const [header, , signature] = (await signJson(payload, 'task+jws', register.signingKey)).split('.');
  return { body: JSON.stringify(payload), signature: `${header}..${signature}` };
}

/** Who the person is and what is right instead, if that is not forgotten; the reading leaves its audit line. */
async function readPerson(register: RegisterOf, { requestId: request, correction }: CaseTaskRow, now: Date) {
  const line = { action: 'read identity', rowKind: 'rightsRequests', rowIds: [request], why: 'case system' };
  return register.database.transaction(async (manager) => {
    await appendAudit(manager, { party: register.party, caller: engineOf(register), at: now, ...line });
    return {
      identity: await identityOf(register, request, manager),
      correction: correction && (await register.caseKeys.decrypt(request, correction)),
    };
  });
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
