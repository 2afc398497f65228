/** What this module contributes to a register. */
import { notices } from './collection.ts';
import { answerNotice } from './actions.ts';
import { recallNotice } from './recall.ts';
import { recordToldOtherwise } from './told-otherwise.ts';
import { noticeResolvers } from './resolvers.ts';
import { NoticeRow, ReceivedAnswerRow, ReceivedEnvelopeRow } from './entity.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { Forgets } from '../../people/forgetting/forgets.ts';
import type { HealthPart } from '../../watch/health/part.ts';

export { accessRules } from './collection.ts';

export const tables: Tables = {
  received_answer: { row: ReceivedAnswerRow, grant: CHANGE },
  notice: { row: NoticeRow, grant: CHANGE },
  received_envelope: { row: ReceivedEnvelopeRow, grant: CHANGE, isSilent: true },
};

export const collections = [notices];
export const actions: Action[] = [answerNotice, recallNotice, recordToldOtherwise];

export const resolvers: Resolvers[] = [noticeResolvers];

/** Notices are forgotten with the case under whose key they rest; some are a case by themselves. */
export const forgets: Forgets = {
  closed: [
    // A notice that came back to its originator, or whose kind opens no case, rests under a key of its own.
    {
      kind: 'rightsRequests',
      table: 'notice',
      closed: `row.direction = 'RECEIVED' and row.case_id = row.id
        and coalesce(row.answered_at, row.recalled_at) < $1`,
    },
  ],
  async rowsOf(manager, caseId) {
    const copies = await manager.find(NoticeRow, { select: { id: true }, where: { caseId } });
    return copies.map(({ id }) => id);
  },
  strip: (manager, { caseId }) =>
    manager.update(NoticeRow, { caseId }, { reason: null, toldOtherwise: null }),
};

/**
 * What copies of notices owe, and to whom. A notice that had arrived and is sent again at the other's request has not
 * waited since it was queued.
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
