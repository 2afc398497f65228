/** Forgets whom a case was about, and keeps what proves what was done. */
import type { EntityManager } from 'typeorm';
import { appendAudit } from '../../kernel/audit.ts';
import type { Transaction } from '../../kernel/action.ts';
import { engineOf } from '../../kernel/engine-caller.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import type { ClosedCases } from './forgets.ts';

const DAY_MS = 86_400_000;

/** UK GDPR Art. 5(1)(e), DPA 2018 s.39: forgets every case whose retention has ended. Returns how many. */
export async function forgetDue(register: RegisterOf, now: Date): Promise<number> {
  let count = await finishForgetting(register, now);
  for (const cases of register.contributions.forgets.flatMap(({ closed = [] }) => closed)) {
    while (await forgetNext(register, cases, now)) count += 1;
  }
  return count;
}

/**
 * Finishes what a process that died had begun, and repeats in restored rows what was forgotten since the backup: the list
 * of destroyed keys, outside the database, says which cases. Returns how many.
 */
export async function finishForgetting(register: RegisterOf, now: Date): Promise<number> {
  const destroyed = [...(await register.caseKeys.destroyed())];
  const begun = await register.database.query<{ case_id: string }[]>(
    `select case_id from unnest($1::text[]) as destroyed(case_id)
     where not exists (select 1 from forgotten_case done where done.case_id = destroyed.case_id)`,
    [destroyed],
  );
  for (const { case_id: caseId } of begun) {
    await inTransaction(register, now, (tx) => forget(tx, caseId, 'its key was destroyed before'));
  }
  return begun.length;
}

async function forgetNext(register: RegisterOf, cases: ClosedCases, now: Date): Promise<boolean> {
  return inTransaction(register, now, async (tx) => {
    const caseId = await lockNextDue(register, tx.manager, cases, now);
    if (caseId === null) return false;
    // The key first: whatever happens after this line, the list of destroyed keys leads to the same end.
    await register.caseKeys.destroy(caseId, now);
    await forget(tx, caseId, `retention ended: ${register.policy.source}`);
    return true;
  });
}

/**
 * One case that is to be forgotten, locked until the transaction ends: closed, with nothing left to do, and kept for as long
 * as the policy says; null: there is none.
 */
async function lockNextDue(
  { policy, contributions }: RegisterOf,
  manager: EntityManager,
  { kind, table, closed }: ClosedCases,
  now: Date,
): Promise<string | null> {
  const keeps = contributions.forgets.flatMap((one) => one.keeps?.[kind] ?? []);
  const closedBefore = new Date(now.getTime() - policy.retentionDays[kind] * DAY_MS);
  const [found] = await manager.query<{ id: string }[]>(
    `select row.id from ${table} row
     where (${closed}) and $2::timestamptz is not null
       ${keeps.map((condition) => `and not (${condition})`).join('\n')}
       and not exists (select 1 from forgotten_case done where done.case_id = row.id)
     order by row.id limit 1 for update of row skip locked`,
    [closedBefore, now],
  );
  return found?.id ?? null;
}

function inTransaction<T>(
  register: RegisterOf,
  now: Date,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const caller = engineOf(register);
  return register.database.transaction((manager) => work({ register, caller, now, manager }));
}

async function forget(tx: Transaction, caseId: string, why: string): Promise<void> {
  const { manager, caller, now: at, register } = tx;
  await strip(tx, caseId);
  const what = { action: 'forget', rowKind: 'case', rowIds: [caseId], why };
  await appendAudit(manager, { party: register.party, caller, at, ...what });
}

/** Strips the rows of one case, and remembers that it was done. */
async function strip({ manager, now, register }: Transaction, caseId: string): Promise<void> {
  const { forgets } = register.contributions;
  const resting = await Promise.all(forgets.map(async (one) => (await one.rowsOf?.(manager, caseId)) ?? []));
  const forgotten = { caseId, rowIds: [caseId, ...resting.flat()] };
  for (const module of forgets) await module.strip?.(manager, forgotten);
  await manager.query('insert into forgotten_case (case_id, forgotten_at) values ($1, $2)', [caseId, now]);
}
