/** The recipient's own signed words by which it answered: kept at the sender, and given back to one that lost them. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeOf, refuse } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import { log } from '../../../../shared/log.ts';
import { verifySigned } from '../../../../shared/envelopes/signature.ts';
import type { Transaction } from '../../kernel/action.ts';
import { meet } from '../../duties/obligations/obligations.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { NoticeRow } from './entity.ts';
import { handlerOf, type NoticeHandlers } from './handlers.ts';
import { readAnswer, type AnswerMessage } from './messages.ts';
import { sealAnswer } from './reasons.ts';

@Entity('received_answer')
export class ReceivedAnswerRow {
  /** The sender's copy of the notice. */
  @PrimaryColumn({ type: 'text' }) copyId!: string;
  /** The envelope as its sender signed it, encrypted under the case's key: it holds the reason. */
  @Column({ type: 'bytea' }) jws!: Buffer;
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

/** What goes along with a notice that is sent again to a recipient that had answered it; null: it had not. */
export async function proofOfAnswer(
  { database, caseKeys }: RegisterOf,
  { id, caseId }: NoticeRow,
): Promise<string | null> {
  const proof = await database.manager.findOneBy(ReceivedAnswerRow, { copyId: id });
  return proof && caseKeys.decrypt(caseId, proof.jws);
}

/**
 * Takes back the answer that this party gave, as its own signature proves: nothing is decided twice. What stands against
 * it, for example a person who has to be found again first, leaves the notice open until the next comparison.
 */
export async function takeBackAnswer(
  tx: Transaction,
  handlers: NoticeHandlers,
  row: NoticeRow,
  jws: string,
): Promise<void> {
  try {
    await tx.manager.transaction((manager) => answerAgain({ ...tx, manager }, handlers, row, jws));
  } catch (error) {
    if (codeOf(error) === 'INTERNAL_SERVER_ERROR') throw error;
    log('answer.not-taken-back', { party: row.party, notice: row.id, code: codeOf(error) });
  }
}

async function answerAgain(
  tx: Transaction,
  handlers: NoticeHandlers,
  row: NoticeRow,
  jws: string,
): Promise<void> {
  const { manager, register } = tx;
  const { answer, ...message } = await ownAnswer(tx, row, jws);
  if (row.answer !== null || answer === null) return;
  const facts = await sealAnswer(register, row, { ...message, answer });
  await manager.update(NoticeRow, { id: row.id }, facts);
  await meet(tx, row.id, 'NOTICE_ANSWER');
  await handlerOf(handlers, row.kind)?.answered?.(tx, { ...row, ...facts });
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
