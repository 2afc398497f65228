/** What notices give to the health of a register: what waits to be delivered, and by what other parties were heard. */
import type { HealthPart } from '../../watch/health/part.ts';

/**
 * What copies of notices owe, and to whom. A notice that arrived once and is sent again, as the other asked for it, has
 * not waited since it was queued.
 */
const OWED = `
  select case direction when 'SENT' then recipient_id else sender_id end as party_id,
    case when direction = 'RECEIVED' then coalesce(answered_at, acknowledged_at, queued_at)
      when delivered_at is null then queued_at end as since,
    attempts, last_attempt_at, last_failure
  from notice where next_attempt_at is not null`;

export const health: HealthPart = {
  figures: {
    queued: `select count(*)::int from (${OWED}) owed`,
    oldestUndeliveredAt: `select min(since) from (${OWED}) owed`,
  },
  owed: OWED,
  heard: [
    'select max(received_at) from received_envelope where sender_id = party.id',
    `select max(delivered_at) from notice
     where recipient_id = party.id and direction = 'SENT' and receipt is not null`,
  ],
};
