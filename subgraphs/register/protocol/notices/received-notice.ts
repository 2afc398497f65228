/** Keeps a notice that has arrived: each statement of an originator is decided once, whoever brings it. */
import { randomUUID } from 'node:crypto';
import type { NoticeKind } from '../../generated/graphql.ts';
import type { Transaction } from '../../kernel/action.ts';
import { owe } from '../../duties/obligations/obligations.ts';
import { answerWith, correctedBy, firstCopyOf, recallOf } from './copies.ts';
import { takeBackAnswer } from './answer-proof.ts';
import { answerDuties } from './duties.ts';
import { NoticeRow } from './entity.ts';
import { readBody, readContent } from '../kinds/reading.ts';
import { kindOf } from '../kinds/kinds.ts';
import { handlerOf, type NoticeHandlers, type ReceivedNotice } from './handlers.ts';
import type { OpenedContent } from './opened-content.ts';
import { NOTHING_YET } from './outbox.ts';
import type { SealedAnswer } from './reasons.ts';
import { takeRecall } from './received-recall.ts';
import { answerFacts } from './rules.ts';
import { bookWakeUp } from './wake-up.ts';

type NoticeContent = Extract<OpenedContent, { type: 'NOTICE' }>;

/** Keeps the notice and lets what it asks for begin. The id of the copy; a repeat of a kept notice changes nothing. */
export async function receiveNotice(
  tx: Transaction,
  handlers: NoticeHandlers,
  senderId: string,
  arrived: NoticeContent,
): Promise<string> {
  const { message } = arrived;
  const { noticeId } = message;
  const known = await tx.manager.findOneBy(NoticeRow, { direction: 'RECEIVED', senderId, noticeId });
  if (known) {
    if (message.answered !== null) await takeBackAnswer(tx, handlers, known, message.answered);
    return known.id;
  }
  const notice = noticeIn(tx, senderId, arrived);
  const first = await firstCopyOf(tx, notice.row);
  if (first) await join(tx, handlers, notice, first);
  else if (notice.row.originatorId === tx.register.party) await endAtOriginator(tx, notice);
  else if (await recallOf(tx, notice.row)) await keep(tx, notice, { recalledAt: tx.now });
  else if (isOf('RECALL', notice)) await keep(tx, notice, await takeRecall(tx, handlers, notice));
  else {
    await begin(tx, handlers, notice);
    if (message.answered !== null) await takeBackAnswer(tx, handlers, notice.row, message.answered);
  }
  return notice.row.id;
}

/** A notice that is kept as it came, whatever more it says than its kind knows. */
interface Arrived<Kind extends NoticeKind = NoticeKind> extends ReceivedNotice<Kind> {
  /** The content as JSON. */
  given: string;
}

function isOf<Kind extends NoticeKind>(kind: Kind, notice: Arrived): notice is Arrived<Kind> {
  return notice.row.kind === kind;
}

/** The notice with what it says in the shape of its kind; refused where it has another. */
function noticeIn(tx: Transaction, senderId: string, arrived: NoticeContent): Arrived {
  const { kind, statement, message } = arrived;
  return {
    row: newCopy(tx, senderId, arrived),
    body: readBody(kind, statement.body),
    content: readContent(kind, message.content),
    given: JSON.stringify(message.content),
  };
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

/** A statement that is new here: its kind's handler opens a case; without one it is kept by itself. */
async function begin(tx: Transaction, handlers: NoticeHandlers, notice: Arrived): Promise<void> {
  const { row } = notice;
  const corrected = await correctedBy(tx, row);
  const opened = await handlerOf(handlers, row.kind)?.received(tx, notice, corrected);
  await keep(tx, notice, { caseId: opened?.caseId ?? row.id, answerDueOn: opened?.answerDueOn ?? null });
  if (corrected) await answerWith(tx, corrected, row);
  await owe(tx, answerDuties(row, opened?.answerSource ?? tx.register.policy.source));
}

/** What another sender brings too joins the case, and gets the same answer: now, if there is one. */
async function join(
  tx: Transaction,
  handlers: NoticeHandlers,
  notice: Arrived,
  first: NoticeRow,
): Promise<void> {
  const { caseId, answerDueOn, acknowledgedAt, answeredAt, answer, ground, reason, recalledAt } = first;
  const decision = { acknowledgedAt, answeredAt, answer, ground, reason, recalledAt };
  await keep(tx, notice, { caseId, answerDueOn, joinedToId: first.id, ...decision });
  await handlerOf(handlers, notice.row.kind)?.joined?.(tx, notice, first);
}

/** A chain that comes back to its originator ends there: what it decided first is its answer. */
async function endAtOriginator(tx: Transaction, notice: Arrived): Promise<void> {
  const answer = answerFacts(kindOf(notice.row.kind).originatorsAnswer(notice.body), tx.now);
  await keep(tx, notice, { ...answer, reason: null });
}

type Kept = Partial<SealedAnswer & Pick<NoticeRow, 'caseId' | 'answerDueOn' | 'joinedToId' | 'recalledAt'>>;

async function keep(tx: Transaction, { row, given }: Arrived, facts: Kept): Promise<void> {
  Object.assign(row, facts);
  // What joins a case that was forgotten brings nobody back.
  const isForgotten = row.caseId !== row.id && (await tx.register.caseKeys.destroyed()).has(row.caseId);
  const content = isForgotten ? '{}' : given;
  if (isForgotten) Object.assign(row, { caseId: row.id, reason: null });
  row.content = await tx.register.caseKeys.encrypt(row.caseId, content);
  const owesAnswer = row.answer !== null || row.acknowledgedAt !== null;
  if (owesAnswer) row.nextAttemptAt = tx.now;
  await tx.manager.insert(NoticeRow, row);
  if (owesAnswer) await bookWakeUp(tx.manager, row.id, tx.now);
}
