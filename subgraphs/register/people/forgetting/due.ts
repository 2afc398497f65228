/** Which cases are to be forgotten: closed, with nothing left to do, and kept for as long as the policy says. */
import type { EntityManager } from 'typeorm';
import type { RetentionDays } from '../../kernel/policy.ts';

/** Whether a legal hold stands on the person of a case: the case's own reference to them, or an exact match. */
const IS_HELD = `exists (
  select 1 from legal_hold hold
  where hold.lifted_at is null
    and (hold.until is null or hold.until >= ($2::timestamptz at time zone 'Europe/London')::date)
    and hold.subject in (
      select row.subject
      union select other.subject from subject_match own join subject_match other using (scheme, digest)
      where own.case_id = row.id))`;

/** Whether a recipient has neither answered nor been told otherwise, and no person discharged the leg with a reason. */
const HAS_OPEN_LEG = `exists (
  select 1 from notice leg
  where leg.case_id = row.id and leg.direction = 'SENT' and leg.kind <> 'RECALL'
    and coalesce(leg.answered_at, leg.recalled_at) is null and leg.told_otherwise_on is null
    and not row.discharged @> jsonb_build_array(jsonb_build_object('notice', leg.id)))`;

/** Each finds one case that was closed before the instant `$1`, and keeps others from taking it; `$2` is now. */
const NEXT_DUE = {
  rightsRequests: `
    select row.id from rights_request row
    where (row.closed_at is not null or row.came_from_id is not null)
      and greatest(
        coalesce(row.closed_at, row.decided_at, row.recalled_at),
        (select max(leg.answered_at) from notice leg where leg.case_id = row.id)
      ) < $1
      and coalesce(row.closed_at, row.decided_at, row.recalled_at) is not null
      and not ${HAS_OPEN_LEG} and not ${IS_HELD}
      and not exists (select 1 from case_task task where task.request_id = row.id and task.completed_at is null)
      and not exists (
        select 1 from complaint where complaint.rights_request_id = row.id and complaint.answered_on is null)`,
  disclosures: `
    select row.id from disclosure row
    where row.decided_at < $1 and not ${IS_HELD}
      and not exists (
        select 1 from rights_request request
        where request.subject = row.subject
          and coalesce(request.decided_at, request.refused_at, request.withdrawn_at, request.recalled_at) is null)`,
  complaints: `
    select row.id from complaint row
    where row.answered_on < ($1::timestamptz at time zone 'Europe/London')::date and not ${IS_HELD}`,
  /** What came back to its originator, or is of a kind that opens no case, rests under a key of its own. */
  noticesByThemselves: `
    select row.id from notice row
    where row.direction = 'RECEIVED' and row.case_id = row.id
      and coalesce(row.answered_at, row.recalled_at) < $1 and $2::timestamptz is not null`,
} as const;

export type CaseKind = keyof typeof NEXT_DUE;

export const CASE_KINDS = Object.keys(NEXT_DUE) as CaseKind[];

const DAY_MS = 86_400_000;

/** Cases of a kind that were closed before then have been kept long enough. */
export function closedBefore(kind: CaseKind, days: RetentionDays, now: Date): Date {
  const kept = kind === 'noticesByThemselves' ? days.rightsRequests : days[kind];
  return new Date(now.getTime() - kept * DAY_MS);
}

/** One case that is due, locked until the transaction ends; null: there is none. */
export async function lockNextDue(
  manager: EntityManager,
  kind: CaseKind,
  { closedBefore, now }: { closedBefore: Date; now: Date },
): Promise<string | null> {
  const [found] = await manager.query<{ id: string }[]>(
    `${NEXT_DUE[kind]}
      and not exists (select 1 from forgotten_case done where done.case_id = row.id)
     order by row.id limit 1 for update of row skip locked`,
    [closedBefore, now],
  );
  return found?.id ?? null;
}
