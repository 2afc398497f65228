/** One attempt to deliver what a copy of a notice owes: the notice to its recipient, or the answer to its sender. */
import { randomUUID } from 'node:crypto';
import { IsNull, Not } from 'typeorm';
import { encryptionKeyOf } from '../../../shared/directory-keys.ts';
import { envelopeDigest, openReceipt, sealEnvelope, type EnvelopeContent } from '../../../shared/envelope.ts';
import { codeOf, refuse, type ErrorCode } from '../../../shared/errors.ts';
import { signRegisterToken } from '../../../shared/tokens.ts';
import type { RegisterOf } from '../register-of.ts';
import { meetByArrival } from './duties.ts';
import { NoticeRow } from './entity.ts';
import { answerMessage } from './messages.ts';
import { nextAttemptAt } from './rules.ts';
import { carry, type Parcel } from './transport.ts';

/** The signed receipt that an attempt brought, or the code of its failure. */
type Outcome = { receivedAt: Date; jws: string } | { failure: ErrorCode };

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

/** Seals the envelope anew, with the keys of now, and carries it by the gateway, or else to the party's own address. */
async function send(register: RegisterOf, row: NoticeRow, now: Date): Promise<Outcome> {
  try {
    const recipient = counterpartyOf(row);
    const own = register.directory.party(recipient)?.register?.endpoint;
    if (own === undefined) return { failure: 'PARTY_UNREACHABLE' };
    const envelope = await sealFor(register, row, now);
    const token = await signRegisterToken(register.party, register.signingKey, now);
    let outcome: Outcome = { failure: 'PARTY_UNREACHABLE' };
    for (const url of new Set([register.gatewayUrl, own])) {
      outcome = await carryTo(url, register, { recipient, token, envelope }, now);
      if (!('failure' in outcome)) break;
    }
    return outcome;
  } catch (error) {
    return { failure: codeOf(error) };
  }
}

async function sealFor(register: RegisterOf, row: NoticeRow, now: Date): Promise<Parcel['envelope']> {
  const recipient = counterpartyOf(row);
  const party = register.directory.party(recipient);
  if (!party) return refuse('UNKNOWN_PARTY', `The directory has no party ${recipient}.`);
  const id = randomUUID();
  const jwe = await sealEnvelope({
    id,
    sender: register.party,
    recipient,
    type: row.direction === 'SENT' ? 'NOTICE' : 'ANSWER',
    content: row.direction === 'SENT' ? await noticeMessage(register, row) : answerMessage(row),
    signingKey: register.signingKey,
    recipientKey: encryptionKeyOf(party, now),
    now,
  });
  return { id, jwe };
}

async function noticeMessage(register: RegisterOf, row: NoticeRow): Promise<EnvelopeContent> {
  const content = await register.caseKeys.decrypt(row.caseId, row.content);
  if (content === null) return refuse('NOT_FOUND', 'The key of the case was destroyed.');
  const { noticeId, statement, agreement } = row;
  return { noticeId, statement, agreement, content: JSON.parse(content) as EnvelopeContent };
}

async function carryTo(url: string, register: RegisterOf, parcel: Parcel, now: Date): Promise<Outcome> {
  const carried = await carry(url, parcel);
  if ('failure' in carried) return carried;
  const { id, jwe } = parcel.envelope;
  const sent = {
    envelopeId: id,
    sender: register.party,
    recipient: parcel.recipient,
    digest: envelopeDigest(jwe),
  };
  try {
    const { directory, decryptionKeys } = register;
    return await openReceipt({ jwe: carried.receipt, sent, decryptionKeys, directory, now });
  } catch (error) {
    return { failure: codeOf(error) };
  }
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
    await manager.update(NoticeRow, { id: row.id, deliveredAt: IsNull() }, receipt);
    await meetByArrival({ manager, now: receivedAt }, row);
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
