/** The answer of a recipient: kept at the sender with its proof, and given back to a recipient that lost it. */
import type { Transaction } from '../../kernel/action.ts';
import { refuse, codeOf } from '../../../../shared/errors.ts';
import { meet } from '../../duties/obligations/obligations.ts';
import { meetByArrival } from './duties.ts';
import { NoticeRow, ReceivedAnswerRow } from './entity.ts';
import { handlerOf } from './handlers.ts';
import { type AnswerMessage, sealAnswer, readAnswer } from './messages.ts';
import { endSilence } from './silence.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import { log } from '../../../../shared/log.ts';
import { verifySigned } from '../../../../shared/envelopes/signature.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';

/** Adds the answer to the sender's copy and returns its id. An answer that came before changes nothing. */
export async function receiveAnswer(
  tx: Transaction,
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
  const answer = await sealAnswer(tx.register, row, message);
  const facts = { ...answer, nextAttemptAt: null, lastFailure: null };
  await tx.manager.update(NoticeRow, { id: row.id }, facts);
  Object.assign(row, facts);
  await meetByArrival(tx, row);
  if (row.answer) await meet(tx, row.id, 'NOTICE_LEG');
  await endSilence(tx, row);
  await handlerOf(tx, row.kind)?.replied?.(tx, row);
  return row.id;
}

/** Keeps the proof of a final answer. Once the case's key is destroyed, none is kept. */
export async function keepProof(
  { register, manager }: Transaction,
  copyId: string,
  jws: string,
): Promise<void> {
  const row = await manager.findOneByOrFail(NoticeRow, { id: copyId });
  if ((await register.caseKeys.decrypt(row.caseId, row.content)) === null) return;
  const sealed = await register.caseKeys.encrypt(row.caseId, jws);
  await manager.upsert(ReceivedAnswerRow, { copyId, jws: sealed }, ['copyId']);
}

/** What is sent along with a notice that goes again to a recipient that had answered it; null: it had not. */
export async function proofOfAnswer(
  { database, caseKeys }: RegisterOf,
  { id, caseId }: NoticeRow,
): Promise<string | null> {
  const proof = await database.manager.findOneBy(ReceivedAnswerRow, { copyId: id });
  return proof && caseKeys.decrypt(caseId, proof.jws);
}

/**
 * Restores the answer that this party gave, as its own signature proves: nothing is decided twice. If the case refuses it,
 * for example because a person has to be found again first, the notice stays open until the next comparison.
 */
export async function takeBackAnswer(tx: Transaction, row: NoticeRow, jws: string): Promise<void> {
  try {
    await tx.manager.transaction((manager) => answerAgain({ ...tx, manager }, row, jws));
  } catch (error) {
    if (codeOf(error) === 'INTERNAL_SERVER_ERROR') throw error;
    log('answer.not-taken-back', { party: row.party, notice: row.id, code: codeOf(error) });
  }
}

async function answerAgain(tx: Transaction, row: NoticeRow, jws: string): Promise<void> {
  const { manager, register } = tx;
  const { answer, ...message } = await ownAnswer(tx, row, jws);
  if (row.answer !== null || answer === null) return;
  const facts = await sealAnswer(register, row, { ...message, answer });
  await manager.update(NoticeRow, { id: row.id }, facts);
  await meet(tx, row.id, 'NOTICE_ANSWER');
  await handlerOf(tx, row.kind)?.answered?.(tx, { ...row, ...facts });
}

async function ownAnswer(
  { register: { directory, party }, now }: Transaction,
  row: NoticeRow,
  jws: string,
): Promise<Omit<AnswerMessage, 'noticeId'>> {
  const { signer, payload } = await verifySigned(jws, 'envelope+jws', { directory, receivedAt: now });
  const isOwn = signer === party && payload.aud === row.senderId && payload.type === 'ANSWER';
  const { noticeId, ...facts } = readAnswer(isObject(payload.content) ? payload.content : {});
  if (isOwn && noticeId === row.noticeId) return facts;
  return refuse('SIGNATURE_INVALID', '`answered` is not the answer that this party gave to the notice.');
}
