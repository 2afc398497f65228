/** One attempt to deliver what a copy of a notice owes: the notice to its recipient, or the answer to its sender. */
import { IsNull, Not } from 'typeorm';
import type { EnvelopeContent } from '../../../../shared/envelopes/envelope.ts';
import { codeOf, refuse, type ErrorCode } from '../../../../shared/errors.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { meetByArrival } from './duties.ts';
import { NoticeRow } from './entity.ts';
import { answerMessage } from './messages.ts';
import { receiptsToSend, statementToSend } from './origin-proof.ts';
import { nextAttemptAt } from './rules.ts';
import { endSilence } from './silence.ts';
import { proofOfAnswer } from './received-answer.ts';
import { sendEnvelope, type Outcome } from './sending.ts';

/**
 * Tries once, if it is due. The attempt is counted and the next one booked before anything is sent, so a process that
 * dies at any line loses nothing; no row is locked while the network is waited for.
 */
export async function attemptDelivery(register: RegisterOf, id: string, now: Date): Promise<void> {
  const row = await claim(register, id, now);
  if (!row) return;
  const outcome = await send(register, row, now);
  if ('failure' in outcome) await recordFailure(register, row, outcome.failure, now);
  else await recordReceipt(register, row, outcome);
}

/** Takes the attempt; null if there is nothing due, or another worker took it. */
async function claim({ database }: RegisterOf, id: string, now: Date): Promise<NoticeRow | null> {
  const row = await database.manager.findOneBy(NoticeRow, { id });
  if (!row?.nextAttemptAt || row.nextAttemptAt > now) return null;
  const { kind, nextAttemptAt: due } = row;
  const attempts = row.attempts + 1;
  const claimed = {
    attempts,
    lastAttemptAt: now,
    nextAttemptAt: nextAttemptAt({ attempts, kind, now, random: Math.random() }),
  };
  const { affected } = await database.manager.update(
    NoticeRow,
    { id, attempts: row.attempts, nextAttemptAt: due },
    claimed,
  );
  return affected === 1 ? { ...row, ...claimed } : null;
}

const counterpartyOf = (row: NoticeRow) => (row.direction === 'SENT' ? row.recipientId : row.senderId);

/** Makes a new envelope with what this copy owes, and sends it. */
async function send(register: RegisterOf, row: NoticeRow, now: Date): Promise<Outcome> {
  const recipient = counterpartyOf(row);
  const [type, contentOf] =
    row.direction === 'SENT' ? (['NOTICE', noticeMessage] as const) : (['ANSWER', answerMessage] as const);
  try {
    return await sendEnvelope(register, { recipient, type, content: await contentOf(register, row) }, now);
  } catch (error) {
    return { failure: codeOf(error) };
  }
}

async function noticeMessage(register: RegisterOf, row: NoticeRow): Promise<EnvelopeContent> {
  const content = await register.caseKeys.decrypt(row.caseId, row.content);
  if (content === null) return refuse('NOT_FOUND', 'The key of the case was destroyed.');
  const { noticeId, agreement } = row;
  const statement = await statementToSend(register, row);
  const receipts = await receiptsToSend(register, row);
  const proof = receipts.length > 0 ? { receipts } : {};
  const hop = { ...(JSON.parse(content) as EnvelopeContent), ...proof };
  return { noticeId, statement, agreement, content: hop, answered: await proofOfAnswer(register, row) };
}

async function recordReceipt(
  { database }: RegisterOf,
  row: NoticeRow,
  { receivedAt, jws }: { receivedAt: Date; jws: string },
): Promise<void> {
  const settled = { nextAttemptAt: null, lastFailure: null };
  if (row.direction === 'RECEIVED') {
    // Another answer may have been given meanwhile: then it is still owed.
    await database.manager.update(NoticeRow, { id: row.id, lastAttemptAt: row.lastAttemptAt! }, settled);
    return;
  }
  const receipt = { ...settled, deliveredAt: receivedAt, receipt: jws };
  await database.transaction(async (manager) => {
    // What was sent again keeps its first receipt.
    await manager.update(NoticeRow, { id: row.id, lastAttemptAt: row.lastAttemptAt! }, settled);
    await manager.update(NoticeRow, { id: row.id, deliveredAt: IsNull() }, receipt);
    await meetByArrival({ manager, now: receivedAt }, row);
    await endSilence({ manager, now: receivedAt }, { ...row, ...receipt });
  });
}

async function recordFailure(
  { database: { manager }, directory }: RegisterOf,
  row: NoticeRow,
  failure: ErrorCode,
  now: Date,
): Promise<void> {
  const stillOwed = { id: row.id, attempts: row.attempts, nextAttemptAt: Not(IsNull()) };
  const renewed = failure === 'KEY_UNKNOWN' && (await directory.reload()).taken;
  const next = renewed ? { nextAttemptAt: new Date(now.getTime() + RENEWED_KEYS_MS) } : {};
  await manager.update(NoticeRow, stillOwed, { lastFailure: failure, ...next });
}

/** How soon an envelope is sealed again after the directory brought other keys. */
const RENEWED_KEYS_MS = 1000;
