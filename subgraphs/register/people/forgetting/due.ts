/** Which cases are to be forgotten: closed, with nothing left to do, and kept for as long as the policy says. */
import type { EntityManager } from 'typeorm';
import type { RegisterOf } from '../../kernel/register-of.ts';
import type { ClosedCases } from './forgets.ts';

const DAY_MS = 86_400_000;

/** One case that is due, locked until the transaction ends; null: there is none. */
export async function lockNextDue(
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
