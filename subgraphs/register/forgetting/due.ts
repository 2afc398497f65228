/** Which cases are to be forgotten: closed, with nothing left to do, and kept for as long as the policy says. */
import type { EntityManager } from 'typeorm';
import type { RetentionDays } from '../policy.ts';

/** Each finds the id of one case that was closed before the instant `$1`, and keeps others from taking it meanwhile. */
const NEXT_DUE = {
  rightsRequests: `
    select row.id from rights_request row
    where greatest(
        coalesce(row.decided_at, row.refused_at),
        (select max(leg.answered_at) from notice leg where leg.case_id = row.id)
      ) < $1
      and coalesce(row.decided_at, row.refused_at) is not null
      and not exists (
        select 1 from notice leg
        where leg.case_id = row.id and leg.direction = 'SENT' and leg.answer is null and leg.kind <> 'RECALL'
          and not exists (
            select 1 from obligation duty
            where duty.about = leg.id and coalesce(duty.met_at, duty.discharged_at) is not null))
      and not exists (
        select 1 from complaint where complaint.rights_request_id = row.id and complaint.answered_on is null)`,
  disclosures: `
    select row.id from disclosure row
    where row.decided_at < $1
      and not exists (
        select 1 from rights_request request
        where request.subject = row.subject and coalesce(request.decided_at, request.refused_at) is null)`,
  complaints: `
    select row.id from complaint row where row.answered_on < ($1::timestamptz at time zone 'Europe/London')::date`,
  /** What came back to its originator, or is of a kind that opens no case, rests under a key of its own. */
  noticesByThemselves: `
    select row.id from notice row
    where row.direction = 'RECEIVED' and row.case_id = row.id and row.answered_at < $1`,
} as const;

export type CaseKind = keyof typeof NEXT_DUE;

export const CASE_KINDS = Object.keys(NEXT_DUE) as CaseKind[];

const DAY_MS = 86_400_000;

/** Cases of a kind that were closed before then have been kept long enough. */
export function keptSince(kind: CaseKind, days: RetentionDays, now: Date): Date {
  const kept = kind === 'noticesByThemselves' ? days.rightsRequests : days[kind];
  return new Date(now.getTime() - kept * DAY_MS);
}

/** One case that is due, locked until the transaction ends; null: there is none. */
export async function lockNextDue(
  manager: EntityManager,
  kind: CaseKind,
  keptSinceAt: Date,
): Promise<string | null> {
  const [found] = await manager.query<{ id: string }[]>(
    `${NEXT_DUE[kind]}
      and not exists (select 1 from forgotten_case done where done.case_id = row.id)
     order by row.id limit 1 for update of row skip locked`,
    [keptSinceAt],
  );
  return found?.id ?? null;
}
