/** The inbox: takes envelopes from other registers, checks them, keeps each once and answers with a receipt. */
import { GraphQLError } from 'graphql';
import { encryptionKeyOf } from '../../../../shared/directory/keys.ts';
import {
  envelopeDigest,
  openEnvelope,
  sealReceipt,
  signReceipt,
  type OpenedEnvelope,
} from '../../../../shared/envelopes/envelope.ts';
import { codeOf, refusal, refuse } from '../../../../shared/errors.ts';
import { log } from '../../../../shared/log.ts';
import type { Transaction } from '../../kernel/action.ts';
import { appendAudit } from '../../kernel/audit.ts';
import type { Context } from '../../kernel/context.ts';
import type { DeliveredEnvelope, EnvelopeInput } from '../../generated/graphql.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { keepProof, receiveAnswer } from './received-answer.ts';
import { ReceivedEnvelopeRow } from './entity.ts';
import { lockChain } from './copies.ts';
import { openContent, type OpenedContent } from './messages.ts';
import { receiveNotice } from './received-notice.ts';
import { retryNowFor } from './booking.ts';

const MOST_ENVELOPES = 50;
const MOST_BYTES = 256 * 1024;
/** Envelopes that one register may hand over in a minute: 10 a second, more than any real party sends. */
const MOST_A_MINUTE = 600;

/** The outcome of each envelope, in their order: GraphQL makes a refusal null, with an error at its place in the list. */
export async function receiveEnvelopes(
  context: Context,
  party: string,
  envelopes: EnvelopeInput[],
): Promise<(DeliveredEnvelope | GraphQLError)[]> {
  const register = context.registerOf(party);
  const { caller, now } = context;
  if (!caller.roles.includes('REGISTER')) refuse('FORBIDDEN', 'Only registers deliver notices.');
  if (envelopes.length < 1 || envelopes.length > MOST_ENVELOPES) {
    refuse('BAD_USER_INPUT', `Hand over from 1 to ${MOST_ENVELOPES} envelopes.`);
  }
  if (!isWithinLimit(caller.party, envelopes.length, now)) {
    refuse('BAD_USER_INPUT', 'Too many envelopes in this minute: hand them over later.');
  }
  const results: (DeliveredEnvelope | GraphQLError)[] = [];
  for (const envelope of envelopes) {
    results.push(await receiveEnvelope(context, register, envelope).catch(shown));
  }
  logRefused(party, caller.party, results);
  return results;
}

/** A refusal as it is; any other failure says only that the sender may try again. */
function shown(error: unknown): GraphQLError {
  const code = codeOf(error);
  if (code !== 'INTERNAL_SERVER_ERROR') return error as GraphQLError;
  log('envelope.broke', { error: error instanceof Error ? error.name : 'unknown' });
  return refusal(code, 'The register failed to take the envelope: hand it over again.');
}

/** One line a call, however many envelopes it brought. */
function logRefused(party: string, caller: string, results: (DeliveredEnvelope | GraphQLError)[]): void {
  const codes = results.flatMap((result) => (result instanceof GraphQLError ? codeOf(result) : []));
  if (codes.length === 0) return;
  log('envelopes.refused', { party, caller, count: codes.length, codes: [...new Set(codes)].join(',') });
}

async function receiveEnvelope(
  { caller, now }: Context,
  register: RegisterOf,
  { id, jwe }: EnvelopeInput,
): Promise<DeliveredEnvelope> {
  if (jwe.length > MOST_BYTES) refuse('BAD_USER_INPUT', `An envelope has at most ${MOST_BYTES / 1024} KiB.`);
  const { party: self, decryptionKeys, directory, database } = register;
  const opened = await openEnvelope({ id, jwe, self, decryptionKeys, directory, now });
  const content = await openContent(opened, directory, now);
  const digest = envelopeDigest(jwe);
  const { row, repeated } = await database.transaction((manager) =>
    takeOnce({ register, caller, now, manager }, { ...opened, id, digest, content }),
  );
  const sender = directory.party(opened.sender)!;
  return { id, receipt: await sealReceipt(row.receipt, encryptionKeyOf(sender, now)), repeated };
}

interface Taken extends Pick<OpenedEnvelope, 'sender' | 'jws'> {
  id: string;
  digest: string;
  content: OpenedContent;
}

/** The same envelope again changes nothing, and gets the first receipt. */
async function takeOnce(
  tx: Transaction,
  taken: Taken,
): Promise<{ row: ReceivedEnvelopeRow; repeated: boolean }> {
  const { manager } = tx;
  const { id: envelopeId, sender: senderId, digest, content } = taken;
  await lockChain(tx, content.chain);
  const known = await manager.findOneBy(ReceivedEnvelopeRow, { senderId, envelopeId });
  if (known && known.digest !== digest)
    refuse('BAD_USER_INPUT', 'That envelope id was used for other content.');
  if (known) return { row: known, repeated: true };
  const rowId = await receiveContent(tx, taken);
  const row = await keepReceipt(tx, { envelopeId, senderId, digest, noticeId: content.message.noticeId });
  await retryNowFor(manager, senderId, tx.now);
  await appendAudit(manager, {
    party: tx.register.party,
    caller: tx.caller,
    at: tx.now,
    action: 'deliverNotices',
    rowKind: content.type === 'LIST' ? 'reconciliation' : 'notice',
    rowIds: [rowId],
    why: `${content.type} from ${senderId}`,
  });
  return { row, repeated: false };
}

/** Returns the id of the row that the envelope is about. */
async function receiveContent(tx: Transaction, { sender, content, jws }: Taken): Promise<string> {
  if (content.type === 'NOTICE') return receiveNotice(tx, sender, content);
  if (content.type === 'LIST') {
    const compareList = tx.register.contributions.handlers.LIST;
    if (!compareList) return refuse('BAD_USER_INPUT', 'This register compares no lists.');
    return compareList(tx, sender, content.message.list);
  }
  const copyId = await receiveAnswer(tx, sender, content.message);
  if (content.message.answer !== null) await keepProof(tx, copyId, jws);
  return copyId;
}

async function keepReceipt(
  { register, manager, now }: Transaction,
  envelope: Omit<ReceivedEnvelopeRow, 'receivedAt' | 'receipt'>,
): Promise<ReceivedEnvelopeRow> {
  const { envelopeId, senderId: sender, noticeId, digest } = envelope;
  const facts = { noticeId, envelopeId, sender, recipient: register.party, receivedAt: now, digest };
  const receipt = await signReceipt(facts, register.signingKey);
  const row = { ...envelope, receivedAt: now, receipt };
  await manager.insert(ReceivedEnvelopeRow, row);
  return row;
}

/** Counts what a caller hands over; false once it is over its limit for the minute. */
type Limit = (caller: string, envelopes: number, now: Date) => boolean;

const MINUTE_MS = 60_000;

/** A limit in this process's memory, which a restart resets. It holds one count for each party of the directory. */
export function limitPerMinute(most: number): Limit {
  const minutes = new Map<string, { minute: number; count: number }>();
  return (caller, envelopes, now) => {
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    const known = minutes.get(caller);
    const count = envelopes + (known?.minute === minute ? known.count : 0);
    minutes.set(caller, { minute, count });
    return count <= most;
  };
}

const isWithinLimit = limitPerMinute(MOST_A_MINUTE);
