/** Keeps an originator's statement good although its key is no longer in use by the time it is carried on. */
import { findKey } from '../../../../shared/directory/keys.ts';
import type { Directory } from '../../../../shared/directory/reader.ts';
import { isObject, jwsHeader, signJson, unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import { kidOf } from '../../../../shared/keys.ts';
import { verifySigned } from '../../../../shared/envelopes/signature.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { NoticeRow, ReceivedEnvelopeRow } from './entity.ts';

/** A chain of parties is never longer: nobody makes a register verify signatures without end. */
const MOST_RECEIPTS = 20;

/** The statement as it goes: this party's own, signed before its key changed, is signed again, word for word. */
export async function statementToSend(register: RegisterOf, row: NoticeRow): Promise<string> {
  const { statement, originatorId } = row;
  const { party, signingKey } = register;
  if (originatorId !== party || jwsHeader(statement)?.kid === kidOf(signingKey)) return statement;
  return signJson(unverifiedPayload(statement)!, 'statement+jws', signingKey);
}

/**
 * Of a statement whose key is no longer good: the signed receipts of those who passed it on, from the originator's first
 * recipient to this party. They name the parties between, so they go only where they are needed.
 */
export async function receiptsToSend(register: RegisterOf, row: NoticeRow): Promise<string[]> {
  const { database, directory, caseKeys, party } = register;
  if (row.originatorId === party || isInUse(row, directory)) return [];
  const came = await database.manager.findOne(NoticeRow, {
    where: { direction: 'RECEIVED', statement: row.statement },
    order: { queuedAt: 'ASC', id: 'ASC' },
  });
  if (!came) return [];
  const { senderId, noticeId } = came;
  const own = await database.manager.findOneBy(ReceivedEnvelopeRow, { senderId, noticeId });
  const content = await caseKeys.decrypt(came.caseId, came.content);
  const before = content === null ? [] : receiptsIn(JSON.parse(content));
  return own ? [...before, own.receipt] : [];
}

function isInUse({ statement, originatorId }: NoticeRow, directory: Directory): boolean {
  const party = directory.party(originatorId);
  const key = party && findKey(party, 'sig', jwsHeader(statement)?.kid ?? '');
  return key?.revokedAt === null && key.compromisedSince === null;
}

/** The receipts in a hop's content, unverified. */
export function receiptsIn(content: unknown): string[] {
  const receipts = isObject(content) && Array.isArray(content.receipts) ? content.receipts : [];
  return receipts.filter((receipt) => typeof receipt === 'string').slice(0, MOST_RECEIPTS);
}

interface Path {
  /** The sender of the envelope, where the receipts must end. */
  sender: string;
  directory: Directory;
  now: Date;
}

/**
 * When a statement was first received, as the receipts in a hop's content prove: each by the party to which the next was
 * given, from the originator to the sender. Now, if they prove nothing.
 */
export async function firstReceivedAt(
  statement: string,
  content: object,
  { sender, directory, now }: Path,
): Promise<Date> {
  let from = unverifiedPayload(statement)?.iss;
  let first: Date | null = null;
  for (const receipt of receiptsIn(content)) {
    const signed = await verifySigned(receipt, 'receipt+jws', { directory, receivedAt: now }).catch(
      () => null,
    );
    if (signed?.payload.aud !== from) return now;
    from = signed?.signer;
    first ??= new Date(String(signed?.payload.receivedAt));
  }
  const isProven = first !== null && from === sender && first.getTime() <= now.getTime();
  return isProven ? first! : now;
}
