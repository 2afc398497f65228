/** Keeps a notice that has arrived: each statement of an originator is decided once, whoever brings it. */
import { randomUUID } from 'node:crypto';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { Transaction } from '../action.ts';
import { owe } from '../obligations/obligations.ts';
import { answerDuties } from './duties.ts';
import { NoticeRow } from './entity.ts';
import type { NoticeHandlers, ReceivedNotice } from './handlers.ts';
import type { OpenedContent } from './opened-content.ts';
import { NOTHING_YET } from './outbox.ts';
import { answerFacts, originatorsAnswer, type AnswerFacts } from './rules.ts';
import { bookWakeUp } from './wake-up.ts';

type NoticeContent = Extract<OpenedContent, { type: 'NOTICE' }>;

/** Keeps the notice and lets what it asks for begin. The id of the copy; a repeat of a kept notice changes nothing. */
export async function receiveNotice(
  tx: Transaction,
  handlers: NoticeHandlers,
  senderId: string,
  arrived: NoticeContent,
): Promise<string> {
  const { noticeId } = arrived.message;
  const known = await tx.manager.findOneBy(NoticeRow, { direction: 'RECEIVED', senderId, noticeId });
  if (known) return known.id;
  const { statement, message } = arrived;
  const notice = { row: newCopy(tx, senderId, arrived), statement, content: message.content };
  const first = await firstCopyOf(tx, notice.row);
  if (first) await join(tx, handlers, notice, first);
  else if (statement.iss === tx.register.party) await endAtOriginator(tx, notice);
  else await begin(tx, handlers, notice);
  return notice.row.id;
}

function newCopy(
  { register, manager, now }: Transaction,
  senderId: string,
  arrived: NoticeContent,
): NoticeRow {
  const { message, statement, kind } = arrived;
  const id = randomUUID();
  return manager.create(NoticeRow, {
    ...NOTHING_YET,
    id,
    party: register.party,
    noticeId: message.noticeId,
    kind,
    direction: 'RECEIVED',
    senderId,
    recipientId: register.party,
    originatorId: statement.iss,
    cause: statement.cause,
    revision: statement.revision,
    agreement: message.agreement,
    statement: message.statement,
    caseId: id,
    queuedAt: now,
    deliveredAt: now,
    answerDueOn: null,
  });
}

/** The copy whose decision holds for this one: of the same statement, or of one that has corrected it since. */
function firstCopyOf({ manager }: Transaction, row: NoticeRow): Promise<NoticeRow | null> {
  const { originatorId, cause, kind, revision } = row;
  return manager.findOne(NoticeRow, {
    where: {
      direction: 'RECEIVED',
      originatorId,
      cause,
      kind,
      revision: MoreThanOrEqual(revision),
      joinedToId: IsNull(),
    },
    order: { revision: 'DESC' },
  });
}

/** A statement that is new here: its kind's handler opens a case; without one it is kept by itself. */
async function begin(tx: Transaction, handlers: NoticeHandlers, notice: ReceivedNotice): Promise<void> {
  const opened = await handlers[notice.row.kind]?.received(tx, notice);
  await keep(tx, notice, {
    caseId: opened?.caseId ?? notice.row.id,
    answerDueOn: opened?.answerDueOn ?? null,
  });
  const source = opened?.answerSource ?? tx.register.policy.source;
  await owe(tx, answerDuties(notice.row, source));
}

/** What another sender brings too joins the case, and gets the same answer: now, if there is one. */
async function join(
  tx: Transaction,
  handlers: NoticeHandlers,
  notice: ReceivedNotice,
  first: NoticeRow,
): Promise<void> {
  const { caseId, answerDueOn, acknowledgedAt, answeredAt, answer, ground, reason } = first;
  const decision = { acknowledgedAt, answeredAt, answer, ground, reason };
  await keep(tx, notice, { caseId, answerDueOn, joinedToId: first.id, ...decision });
  await handlers[notice.row.kind]?.joined?.(tx, notice, first);
}

async function endAtOriginator(tx: Transaction, notice: ReceivedNotice): Promise<void> {
  await keep(tx, notice, answerFacts(originatorsAnswer(notice.statement.body), tx.now));
}

async function keep(
  tx: Transaction,
  { row, content }: ReceivedNotice,
  facts: Partial<AnswerFacts & Pick<NoticeRow, 'caseId' | 'answerDueOn' | 'joinedToId'>>,
): Promise<void> {
  Object.assign(row, facts);
  row.content = await tx.register.caseKeys.encrypt(row.caseId, JSON.stringify(content));
  const owesAnswer = row.answer !== null || row.acknowledgedAt !== null;
  if (owesAnswer) row.nextAttemptAt = tx.now;
  await tx.manager.insert(NoticeRow, row);
  if (owesAnswer) await bookWakeUp(tx.manager, row.id, tx.now);
}
