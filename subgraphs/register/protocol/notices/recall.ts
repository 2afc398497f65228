/** Recalls: an originator takes back what it told, and whoever hears of it stops, reviews and passes it on. */
import { In, IsNull, LessThan } from 'typeorm';
import { refuse } from '../../../../shared/errors.ts';
import { mayHandleIdentity } from '../../kernel/access.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { RecallNoticeInput, NoticeKind } from '../../generated/graphql.ts';
import { NoticeRow } from './entity.ts';
import { RECALLABLE_KINDS, kindsRecalledBy } from '../kinds/reading.ts';
import { nextRevision, queueNotices } from './outbox.ts';
import { discharge, owe } from '../../duties/obligations/obligations.ts';
import { copiesOf, lockChain } from './copies.ts';
import { reviewDuty } from './duties.ts';
import { handlerOf, type ReceivedNotice } from './handlers.ts';
import type { SealedAnswer } from './messages.ts';

/** Recalls one kind of notice of a chain, by a notice's id, or all of them, by the id of their cause. */
export const recallNotice = action('recallNotice', NoticeRow, async (tx, input) => {
  checkReason(tx, input);
  const [first, ...more] = await recallable(tx, input.id);
  const { cause, caseId } = first;
  const told = await tellOfRecall(tx, {
    cause,
    caseId,
    originatorId: tx.register.party,
    kinds: [...new Set([first, ...more].map(({ kind }) => kind))],
    revision: await nextRevision(tx, cause),
    reason: input.reason,
    exclude: [],
  });
  return told[0] ?? tx.manager.findOneByOrFail(NoticeRow, { id: first.id });
});

/** This party's statements under the id that it has not recalled yet; locks their chain. */
async function recallable(tx: Transaction, id: string): Promise<[NoticeRow, ...NoticeRow[]]> {
  const { manager, register } = tx;
  const named = await manager.findOneBy(NoticeRow, { id });
  await lockChain(tx, named?.cause ?? id);
  const kinds = named ? RECALLABLE_KINDS.filter((kind) => kind === named.kind) : RECALLABLE_KINDS;
  const sent = { direction: 'SENT', cause: named?.cause ?? id, kind: In(kinds) } as const;
  if (!named && !(await manager.existsBy(NoticeRow, sent)))
    return refuse('NOT_FOUND', 'No notice here has that id, and none was sent because of it.');
  const [first, ...more] = await manager.find(NoticeRow, {
    where: { ...sent, originatorId: register.party, recalledAt: IsNull() },
    order: { revision: 'DESC', id: 'ASC' },
  });
  if (first) return [first, ...more];
  return refuse(
    'CONFLICT',
    'Only its originator recalls what it told, once, and not what an agreement governs.',
  );
}

function checkReason({ caller, register }: Transaction, { reason }: RecallNoticeInput): void {
  if (!reason.trim())
    refuse('BAD_USER_INPUT', 'A recall needs its `reason`: those who hear it must judge by it.', {
      field: 'reason',
      reason: 'REASON_MISSING',
    });
  if (!mayHandleIdentity(caller, register))
    refuse('FORBIDDEN', "`reason` may identify the person: it needs the register's own door.", {
      field: 'reason',
      reason: 'OWN_DOOR_ONLY',
    });
}

interface Recall {
  cause: string;
  /** Above the revisions of what it recalls. */
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

/** Queues the recall to everyone who may have received what it recalls. */
async function tellOfRecall(tx: Transaction, recall: Recall): Promise<NoticeRow[]> {
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

/** Stops what is not done yet. Returns the answer: done at once if nothing has to be undone, else a person gives it. */
export async function takeRecall(
  tx: Transaction,
  { row, content: { reason } }: ReceivedNotice<'RECALL'>,
): Promise<Partial<SealedAnswer>> {
  const recalled = await firstCopiesRecalledBy(tx, row);
  for (const one of recalled.filter(({ answer }) => answer === null)) await stop(tx, one);
  await tellOfRecall(tx, {
    cause: row.cause,
    revision: row.revision,
    originatorId: row.originatorId,
    kinds: kindsRecalledBy(row.statement),
    caseId: row.id,
    reason,
    statement: row.statement,
    exclude: [row.senderId],
  });
  if (!recalled.some(mayBeDone)) return { answeredAt: tx.now, answer: 'DONE' };
  await owe(tx, [reviewDuty(row, tx.now)]);
  return {};
}

/** An answer that was withheld may stand for either, and is treated alike. */
const mayBeDone = ({ answer }: NoticeRow) =>
  answer === 'DONE' || answer === 'PARTLY_DONE' || answer === 'WITHHELD';

function firstCopiesRecalledBy({ manager }: Transaction, recall: NoticeRow): Promise<NoticeRow[]> {
  const { originatorId, cause, revision, statement } = recall;
  return manager.find(NoticeRow, {
    where: {
      direction: 'RECEIVED',
      originatorId,
      cause,
      kind: In(kindsRecalledBy(statement)),
      revision: LessThan(revision),
      joinedToId: IsNull(),
      recalledAt: IsNull(),
    },
    order: { revision: 'ASC', id: 'ASC' },
  });
}

async function stop(tx: Transaction, row: NoticeRow): Promise<void> {
  const ids = (await copiesOf(tx.manager, row.id)).map((copy) => copy.id);
  await tx.manager.update(NoticeRow, { id: In(ids) }, { recalledAt: tx.now });
  await discharge(tx, row.id, 'NOTICE_ANSWER', 'recalled by its originator');
  await handlerOf(tx, row.kind)?.recalled?.(tx, row);
}
