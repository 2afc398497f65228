/** What is forgotten of rights requests and legal holds, when, and what keeps cases from being forgotten. */
import { without, type Forgets } from '../../people/forgetting/forgets.ts';

/** SQL: whether a legal hold stands on the person of a case, found by the case's own reference or an exact match. */
export const IS_HELD = `exists (
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

const HAS_OPEN_REQUEST = `exists (
  select 1 from rights_request request
  where request.subject = row.subject
    and coalesce(request.decided_at, request.refused_at, request.withdrawn_at, request.recalled_at) is null)`;

export const forgets: Forgets = {
  closed: [
    {
      kind: 'rightsRequests',
      table: 'rights_request',
      closed: `(row.closed_at is not null or row.came_from_id is not null)
        and greatest(
          coalesce(row.closed_at, row.decided_at, row.recalled_at),
          (select max(leg.answered_at) from notice leg where leg.case_id = row.id)
        ) < $1
        and coalesce(row.closed_at, row.decided_at, row.recalled_at) is not null
        and not ${HAS_OPEN_LEG} and not ${IS_HELD}
        and not exists (
          select 1 from case_task task where task.request_id = row.id and task.completed_at is null)`,
    },
  ],
  keeps: { disclosures: `${IS_HELD} or ${HAS_OPEN_REQUEST}` },
  async strip(manager, { caseId }) {
    await manager.query(
      `update rights_request set subject = gen_random_uuid()::text, reason = null, statement = null,
         correction = null, applicability_override = null, pauses = ${without('pauses', 'reason')},
         discharged = ${without('discharged', 'reason')}, extension_reason = null where id = $1`,
      [caseId],
    );
    await manager.query('update legal_hold set subject = gen_random_uuid()::text where case_id = $1', [
      caseId,
    ]);
  },
};
