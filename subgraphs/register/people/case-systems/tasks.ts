/** Creates what is to be done about a request, in the transaction of the decision that causes it. */
import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../kernel/action.ts';
import type { CaseTaskResult, Right } from '../../generated/graphql.ts';
import { meet, owe } from '../../duties/obligations/obligations.ts';
import { CaseTaskRow } from './entity.ts';

/** Rights whose upholding changes what is held. */
const NEEDS_ACTING: readonly Right[] = ['ERASURE', 'RECTIFICATION', 'RESTRICTION', 'OBJECTION'];

/** A request as far as its tasks need it. */
interface RequestToActOn {
  id: string;
  right: Right;
  /** Encrypted under the request's key. */
  correction: Buffer | null;
}

/** A task for each system that the policy names for the right, or else one for people. A repeat adds none. */
export async function createCaseTasks(tx: Transaction, request: RequestToActOn): Promise<void> {
  const urls = tx.register.policy.caseSystems
    .filter(({ right }) => right === request.right)
    .map(({ url }) => url);
  for (const url of new Set(urls)) await createTask(tx, request, url);
  if (urls.length === 0 && NEEDS_ACTING.includes(request.right)) await createTask(tx, request, null);
}

const SAID_BY_ANSWER: readonly CaseTaskResult[] = ['DONE', 'PARTLY_DONE', 'NOT_HELD'];

/** The party's answer to the notice that brought the request says what was done: no task is left. */
export async function endCaseTasks(tx: Transaction, requestId: string, answer: string): Promise<void> {
  const { manager, now } = tx;
  const result = SAID_BY_ANSWER.find((known) => known === answer) ?? 'NOT_NEEDED';
  const open = await manager.findBy(CaseTaskRow, { requestId, result: IsNull() });
  for (const { id } of open) {
    await manager.update(CaseTaskRow, { id }, { result, completedAt: now, nextAttemptAt: null });
    await meet(tx, id, 'CASE_TASK');
  }
}

async function createTask(
  tx: Transaction,
  { id: requestId, right, correction }: RequestToActOn,
  systemUrl: string | null,
): Promise<void> {
  const { manager, register, now } = tx;
  const created = await manager.query<{ id: string }[]>(
    `insert into case_task (id, party, request_id, "right", system_url, created_at, next_attempt_at, correction)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    [uuidv7(), register.party, requestId, right, systemUrl, now, systemUrl === null ? null : now, correction],
  );
  for (const { id } of created) {
    if (systemUrl === null) await owePeople(tx, id, right);
    else await bookTasks(manager, id);
  }
}

async function owePeople(tx: Transaction, about: string, right: Right): Promise<void> {
  const rule = `Carry out the ${right.toLowerCase()} in the party's own systems, and say what was done.`;
  const { source } = tx.register.policy;
  await owe(tx, [{ kind: 'CASE_TASK', about, dueAt: null, strength: 'MUST', rule, source }]);
}

/** The engine's task that tells one system. */
export const TELL_TASK = 'tell_case_system';

/** Books one task as its row says, or all that are owed. */
export async function bookTasks(manager: EntityManager, id: string | null): Promise<void> {
  await manager.query(
    `select graphile_worker.add_job($1, json_build_object('id', id), job_key := 'task:' || id,
       run_at := greatest(next_attempt_at, now() + interval '250 milliseconds'))
     from case_task where next_attempt_at is not null and ($2::text is null or id = $2)`,
    [TELL_TASK, id],
  );
}
