/** Tells those whom this party told that what they were told is recalled, and stops what has not left yet. */
import { In, IsNull, LessThan } from 'typeorm';
import type { Transaction } from '../../kernel/action.ts';
import type { NoticeKind } from '../../generated/graphql.ts';
import { discharge } from '../../duties/obligations/obligations.ts';
import { NoticeRow } from './entity.ts';
import { queueNotices } from './outbox.ts';

export interface Recall {
  cause: string;
  /** Above those of all that it recalls. */
  revision: number;
  originatorId: string;
  kinds: NoticeKind[];
  /** The case under whose key the reason rests. */
  caseId: string;
  reason: string | null;
  /** The originator's statement, passed on unchanged; left out: this party states it. */
  statement?: string;
  /** Parties that know already. */
  exclude: readonly string[];
}

/** Queues the recall to everyone to whom what it recalls may have come. */
export async function tellOfRecall(tx: Transaction, recall: Recall): Promise<NoticeRow[]> {
  const { kinds, cause, revision, caseId, reason, statement, originatorId } = recall;
  const sent = await tx.manager.findBy(NoticeRow, {
    direction: 'SENT',
    originatorId,
    cause,
    kind: In(kinds),
    revision: LessThan(revision),
    recalledAt: IsNull(),
  });
  for (const row of sent) await takeBack(tx, row);
  const told = new Map(sent.filter(mayHaveArrived).map((row) => [row.recipientId, row.agreement]));
  const legs = [...told]
    .filter(([recipient]) => !recall.exclude.includes(recipient))
    .map(([recipient, agreement]) => ({ recipient, agreement, content: { reason } }));
  const said = statement === undefined ? { body: { kinds } } : { statement };
  return queueNotices(tx, { kind: 'RECALL', cause, revision, caseId, legs, ...said });
}

/** A receipt may have been lost: what was tried once may have arrived. */
const mayHaveArrived = (row: NoticeRow) => row.attempts > 0 || row.toldOtherwiseOn !== null;

async function takeBack(tx: Transaction, row: NoticeRow): Promise<void> {
  const stopped = { recalledAt: tx.now, nextAttemptAt: null };
  await tx.manager.update(NoticeRow, { id: row.id }, stopped);
  for (const kind of ['NOTICE_LEG', 'TELL_OTHERWISE', 'NOTICE_REMINDER', 'ESCALATION'] as const)
    await discharge(tx, row.id, kind, 'recalled');
}
