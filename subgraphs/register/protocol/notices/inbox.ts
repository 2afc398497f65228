/** Takes envelopes from other registers: checks, keeps, receipts each once, and hands the content on. */
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
import { keepProof } from './answer-proof.ts';
import { ReceivedEnvelopeRow } from './entity.ts';
import type { NoticeHandlers } from './handlers.ts';
import type { Limit } from './limit.ts';
import { openContent, type OpenedContent } from './opened-content.ts';
import { receiveAnswer } from './received-answer.ts';
import { receiveNotice } from './received-notice.ts';
import { wakeWhatWaitsFor } from './wake-up.ts';

const MOST_ENVELOPES = 50;
const MOST_BYTES = 256 * 1024;

/** What became of each envelope, in their order: a refusal in the list becomes null, with an error at that place. */
export async function receiveEnvelopes(
  context: Context,
  limit: Limit,
  party: string,
  envelopes: EnvelopeInput[],
): Promise<(DeliveredEnvelope | GraphQLError)[]> {
  const register = context.registerOf(party);
  const { handlers } = register.contributions;
  const { caller, now } = context;
  if (!caller.roles.includes('REGISTER')) refuse('FORBIDDEN', 'Only registers deliver notices.');
  if (envelopes.length < 1 || envelopes.length > MOST_ENVELOPES) {
    refuse('BAD_USER_INPUT', `Hand over from 1 to ${MOST_ENVELOPES} envelopes.`);
  }
  if (!limit(caller.party, envelopes.length, now)) {
    refuse('BAD_USER_INPUT', 'Too many envelopes in this minute: hand them over later.');
  }
  const results: (DeliveredEnvelope | GraphQLError)[] = [];
  for (const envelope of envelopes) {
    results.push(await receiveEnvelope(context, register, handlers, envelope).catch(shown));
  }
  logRefused(party, caller.party, results);
  return results;
}

/** A refusal as it is; of any other failure no more than that it may be tried again. */
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
  handlers: NoticeHandlers,
  { id, jwe }: EnvelopeInput,
): Promise<DeliveredEnvelope> {
  if (jwe.length > MOST_BYTES) refuse('BAD_USER_INPUT', `An envelope has at most ${MOST_BYTES / 1024} KiB.`);
  const { party: self, decryptionKeys, directory, database } = register;
  const opened = await openEnvelope({ id, jwe, self, decryptionKeys, directory, now });
  const content = await openContent(opened, directory, now);
  const { row, repeated } = await database.transaction((manager) =>
    takeOnce({ register, caller, now, manager }, handlers, {
      ...opened,
      id,
      digest: envelopeDigest(jwe),
      content,
    }),
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
  handlers: NoticeHandlers,
  taken: Taken,
): Promise<{ row: ReceivedEnvelopeRow; repeated: boolean }> {
  const { manager } = tx;
  const { id: envelopeId, sender: senderId, digest, content } = taken;
  await lockChain(tx, content.chain);
  const known = await manager.findOneBy(ReceivedEnvelopeRow, { senderId, envelopeId });
  if (known && known.digest !== digest)
    refuse('BAD_USER_INPUT', 'That envelope id was used for other content.');
  if (known) return { row: known, repeated: true };
  const rowId = await receiveContent(tx, handlers, taken);
  const row = await keepReceipt(tx, { envelopeId, senderId, digest, noticeId: content.message.noticeId });
  await wakeWhatWaitsFor(manager, senderId, tx.now);
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

/** The id of the row that it is about. */
async function receiveContent(
  tx: Transaction,
  handlers: NoticeHandlers,
  { sender, content, jws }: Taken,
): Promise<string> {
  if (content.type === 'NOTICE') return receiveNotice(tx, handlers, sender, content);
  if (content.type === 'LIST') {
    if (!handlers.LIST) return refuse('BAD_USER_INPUT', 'This register compares no lists.');
    return handlers.LIST(tx, sender, content.message.list);
  }
  const copyId = await receiveAnswer(tx, handlers, sender, content.message);
  if (content.message.answer !== null) await keepProof(tx, copyId, jws);
  return copyId;
}

/** Envelopes of one chain wait for each other, so that what each finds is what the other has committed. */
export async function lockChain({ manager }: Pick<Transaction, 'manager'>, chain: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [chain]);
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
