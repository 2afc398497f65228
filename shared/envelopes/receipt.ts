/** The recipient's receipt: signed proof that it holds an envelope. */
import type { JWK } from 'jose';
import type { Directory } from '../directory/reader.ts';
import { refuse } from '../errors.ts';
import { signJson } from './jws.ts';
import { seal, unseal, type RecipientKey } from './sealing.ts';
import { verifySigned } from './signature.ts';

export interface Receipt {
  noticeId: string;
  envelopeId: string;
  sender: string;
  /** Who signs the receipt. */
  recipient: string;
  receivedAt: Date;
  /** `envelopeDigest` of the ciphertext that was received. */
  digest: string;
}

/** Signs a receipt as the envelope's recipient: a compact JWS of type `receipt+jws`. */
export function signReceipt(receipt: Receipt, signingKey: JWK): Promise<string> {
  const { noticeId, envelopeId, sender, recipient, receivedAt, digest } = receipt;
  const payload = {
    iss: recipient,
    aud: sender,
    envelopeId,
    noticeId,
    digest,
    receivedAt: receivedAt.toISOString(),
  };
  return signJson(payload, 'receipt+jws', signingKey);
}

/** A signed receipt, sealed to the envelope's sender. */
export function sealReceipt(receiptJws: string, senderKey: RecipientKey): Promise<string> {
  return seal(receiptJws, senderKey);
}

/** What the sender knows of the envelope that a receipt must match. */
export type SentEnvelope = Pick<Receipt, 'envelopeId' | 'sender' | 'recipient' | 'digest'>;

export interface ReceiptToOpen {
  jwe: string;
  sent: SentEnvelope;
  decryptionKeys: JWK[];
  directory: Directory;
  now: Date;
}

/** The receipt for an envelope that this party sent, and its JWS to be kept as proof. */
export async function openReceipt(receipt: ReceiptToOpen): Promise<Receipt & { jws: string }> {
  const { sent, directory, now } = receipt;
  const jws = await unseal(receipt.jwe, receipt.decryptionKeys, 'SIGNATURE_INVALID');
  return { ...(await verifyReceipt(jws, sent, { directory, receivedAt: now })), jws };
}

/** The receipt in a JWS, if it is by that envelope's recipient, to its sender, about that id and that ciphertext. */
export async function verifyReceipt(
  jws: string,
  sent: SentEnvelope,
  rules: { directory: Directory; receivedAt: Date },
): Promise<Receipt> {
  const { signer, payload } = await verifySigned(jws, 'receipt+jws', rules);
  if (signer !== sent.recipient)
    refuse('SIGNATURE_INVALID', "The receipt is not by the envelope's recipient.");
  if (payload.aud !== sent.sender) refuse('SIGNATURE_INVALID', 'The receipt is addressed to another party.');
  if (payload.envelopeId !== sent.envelopeId)
    refuse('SIGNATURE_INVALID', 'The receipt is about another envelope.');
  if (payload.digest !== sent.digest) refuse('SIGNATURE_INVALID', 'The receipt is about another ciphertext.');
  const receivedAt = new Date(String(payload.receivedAt));
  if (typeof payload.noticeId !== 'string' || Number.isNaN(receivedAt.getTime())) {
    return refuse('SIGNATURE_INVALID', 'A receipt needs `noticeId` and `receivedAt`.');
  }
  return { ...sent, noticeId: payload.noticeId, receivedAt };
}
