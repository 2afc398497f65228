/** Keeps, at the sender, what a recipient answered. */
import type { Transaction } from '../../kernel/action.ts';
import { refuse } from '../../../../shared/errors.ts';
import { meet } from '../../duties/obligations/obligations.ts';
import { meetByArrival } from './duties.ts';
import { NoticeRow } from './entity.ts';
import { handlerOf, type NoticeHandlers } from './handlers.ts';
import type { AnswerMessage } from './messages.ts';
import { sealAnswer } from './reasons.ts';
import { endSilence } from './silence.ts';

/** Adds the answer to the sender's copy. The id of the copy; an answer that came before changes nothing. */
export async function receiveAnswer(
  tx: Transaction,
  handlers: NoticeHandlers,
  recipientId: string,
  { noticeId, ...message }: AnswerMessage,
): Promise<string> {
  const row = await tx.manager.findOneBy(NoticeRow, { direction: 'SENT', recipientId, noticeId });
  if (!row) return refuse('NOT_FOUND', 'This register sent you no such notice.');
  if (row.answer && message.answer && row.answer !== message.answer) {
    refuse('CONFLICT', `The notice was answered ${row.answer}; an answer is final.`);
  }
  const isNews = message.answer ? !row.answer : !row.answer && !row.acknowledgedAt;
  if (!isNews) return row.id;
  // Whoever answers has received it: nothing more is sent.
  const facts = {
    ...(await sealAnswer(tx.register, row, message)),
    nextAttemptAt: null,
    lastFailure: null,
  };
  await tx.manager.update(NoticeRow, { id: row.id }, facts);
  Object.assign(row, facts);
  await meetByArrival(tx, row);
  if (row.answer) await meet(tx, row.id, 'NOTICE_LEG');
  await endSilence(tx, row);
  await handlerOf(handlers, row.kind)?.replied?.(tx, row);
  return row.id;
}
