/** Keeps a notice that has arrived: each statement of an originator is decided once, whoever passes it on. */
import { randomUUID } from 'node:crypto';
import type { NoticeKind } from '../../generated/graphql.ts';
import type { Transaction } from '../../kernel/action.ts';
import { owe } from '../../duties/obligations/obligations.ts';
import { answerWith, correctedBy, firstCopyOf, recallOf } from './copies.ts';
import { takeBackAnswer } from './received-answer.ts';
import { answerDuties } from './duties.ts';
import { newCopy, NoticeRow } from './entity.ts';
import { readBody, readContent } from '../kinds/reading.ts';
import { kindOf } from '../kinds/kinds.ts';
import { handlerOf, type ReceivedNotice } from './handlers.ts';
import type { OpenedContent, SealedAnswer } from './messages.ts';
import { takeRecall } from './recall.ts';
import { answerFacts } from './rules.ts';
import { bookDelivery } from './booking.ts';

type NoticeContent = Extract<OpenedContent, { type: 'NOTICE' }>;

/** Keeps the notice, starts what it asks for, and returns the id of the copy. A repeat changes nothing. */
export async function receiveNotice(
  tx: Transaction,
  senderId: string,
  arrived: NoticeContent,
): Promise<string> {
  const { message } = arrived;
  const { noticeId } = message;
  const known = await tx.manager.findOneBy(NoticeRow, { direction: 'RECEIVED', senderId, noticeId });
  if (known) {
    if (message.answered !== null) await takeBackAnswer(tx, known, message.answered);
    return known.id;
  }
  const notice = noticeIn(tx, senderId, arrived);
  const first = await firstCopyOf(tx, notice.row);
  if (first) await join(tx, notice, first);
  else if (notice.row.originatorId === tx.register.party) await endAtOriginator(tx, notice);
  else if (await recallOf(tx, notice.row)) await keep(tx, notice, { recalledAt: tx.now });
  else if (isOf('RECALL', notice)) await keep(tx, notice, await takeRecall(tx, notice));
  else {
    await begin(tx, notice);
    if (message.answered !== null) await takeBackAnswer(tx, notice.row, message.answered);
  }
  return notice.row.id;
}

/** A notice as it came, with members that its kind does not know. */
interface Arrived<Kind extends NoticeKind = NoticeKind> extends ReceivedNotice<Kind> {
  /** The content as JSON. */
  given: string;
}

function isOf<Kind extends NoticeKind>(kind: Kind, notice: Arrived): notice is Arrived<Kind> {
  return notice.row.kind === kind;
}

/** Reads the notice in the shape of its kind, or refuses it. */
function noticeIn(tx: Transaction, senderId: string, arrived: NoticeContent): Arrived {
  const { kind, statement, message } = arrived;
  const id = randomUUID();
  return {
    row: newCopy(tx, {
      id,
      noticeId: message.noticeId,
      kind,
      direction: 'RECEIVED',
      senderId,
      recipientId: tx.register.party,
      originatorId: statement.iss,
      cause: statement.cause,
      revision: statement.revision,
      agreement: message.agreement,
      statement: message.statement,
      caseId: id,
      deliveredAt: tx.now,
    }),
    body: readBody(kind, statement.body),
    content: readContent(kind, message.content),
    given: JSON.stringify(message.content),
  };
}

/** A statement that is new here: the handler of its kind opens a case; without a handler it is kept by itself. */
async function begin(tx: Transaction, notice: Arrived): Promise<void> {
  const { row } = notice;
  const corrected = await correctedBy(tx, row);
  const opened = await handlerOf(tx, row.kind)?.received(tx, notice, corrected);
  await keep(tx, notice, { caseId: opened?.caseId ?? row.id, answerDueOn: opened?.answerDueOn ?? null });
  if (corrected) await answerWith(tx, corrected, row);
  await owe(tx, answerDuties(row, opened?.answerSource ?? tx.register.policy.source));
}

/** The same statement from another sender joins the case and gets the same answer, at once if there is one. */
async function join(tx: Transaction, notice: Arrived, first: NoticeRow): Promise<void> {
  const { caseId, answerDueOn, acknowledgedAt, answeredAt, answer, ground, reason, recalledAt } = first;
  const decision = { acknowledgedAt, answeredAt, answer, ground, reason, recalledAt };
  await keep(tx, notice, { caseId, answerDueOn, joinedToId: first.id, ...decision });
  await handlerOf(tx, notice.row.kind)?.joined?.(tx, notice, first);
}

/** A chain that comes back to its originator ends there: its own first decision is the answer. */
async function endAtOriginator(tx: Transaction, notice: Arrived): Promise<void> {
  const answer = answerFacts(kindOf(notice.row.kind).originatorsAnswer(notice.body), tx.now);
  await keep(tx, notice, { ...answer, reason: null });
}

type Kept = Partial<SealedAnswer & Pick<NoticeRow, 'caseId' | 'answerDueOn' | 'joinedToId' | 'recalledAt'>>;

async function keep(tx: Transaction, { row, given }: Arrived, facts: Kept): Promise<void> {
  Object.assign(row, facts);
  // A notice that joins a forgotten case must not bring its person back.
  const isForgotten = row.caseId !== row.id && (await tx.register.caseKeys.destroyed()).has(row.caseId);
  const content = isForgotten ? '{}' : given;
  if (isForgotten) Object.assign(row, { caseId: row.id, reason: null });
  row.content = await tx.register.caseKeys.encrypt(row.caseId, content);
  const owesAnswer = row.answer !== null || row.acknowledgedAt !== null;
  if (owesAnswer) row.nextAttemptAt = tx.now;
  await tx.manager.insert(NoticeRow, row);
  if (owesAnswer) await bookDelivery(tx.manager, row.id, tx.now);
}
