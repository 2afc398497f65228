/** What travels between registers: content signed by the sender and sealed to the recipient. */
import type { JWK } from 'jose';
import type { Directory } from '../directory/reader.ts';
import { refuse } from '../errors.ts';
import { isObject, signJson } from './jws.ts';
import { seal, unseal, type RecipientKey } from './sealing.ts';
import { verifySigned } from './signature.ts';

export { openReceipt, sealReceipt, signReceipt, verifyReceipt, type Receipt } from './receipt.ts';
export { openSubject, sealSubject, type Subject } from './sealed-subject.ts';
export { envelopeDigest } from './sealing.ts';
export { signStatement, verifyStatement, type Statement } from './statement.ts';

const MAXIMUM_AGE_SECONDS = 24 * 60 * 60;
const MAXIMUM_SKEW_SECONDS = 5 * 60;

/** LIST: what the sender holds of the notices between the two parties, for reconciliation. */
export type EnvelopeType = 'NOTICE' | 'ANSWER' | 'LIST';

/** JSON between the two parties: statement, identity, answer. */
export type EnvelopeContent = object;

export interface EnvelopeToSeal {
  /** The envelope's id, which also stands outside the ciphertext. */
  id: string;
  sender: string;
  recipient: string;
  type: EnvelopeType;
  content: EnvelopeContent;
  /** The sender's private signing key. */
  signingKey: JWK;
  /** The recipient's key, as `encryptionKeyOf` gives it. */
  recipientKey: RecipientKey;
  now: Date;
}

/** The envelope's ciphertext: a JWS of type `envelope+jws`, padded, in a compact JWE. */
export async function sealEnvelope(envelope: EnvelopeToSeal): Promise<string> {
  const { id, sender, recipient, type, content, signingKey, recipientKey, now } = envelope;
  const iat = Math.floor(now.getTime() / 1000);
  const payload = { iss: sender, aud: recipient, jti: id, iat, type, content };
  return seal(await signJson(payload, 'envelope+jws', signingKey), recipientKey);
}

export interface EnvelopeToOpen {
  /** The id that stands outside the ciphertext. */
  id: string;
  jwe: string;
  /** The party that opens it. */
  self: string;
  decryptionKeys: JWK[];
  directory: Directory;
  now: Date;
}

export interface OpenedEnvelope {
  sender: string;
  type: EnvelopeType;
  content: EnvelopeContent;
  issuedAt: Date;
  /** What the sender signed: its proof. */
  jws: string;
}

/**
 * The content of an envelope from its sender to this party; SIGNATURE_INVALID or KEY_UNKNOWN otherwise. The sender's
 * key must be valid at `now`, since an envelope is sealed again for each attempt.
 */
export async function openEnvelope(envelope: EnvelopeToOpen): Promise<OpenedEnvelope> {
  const { id, self, directory, now } = envelope;
  const jws = await unseal(envelope.jwe, envelope.decryptionKeys, 'SIGNATURE_INVALID');
  const { signer, payload } = await verifySigned(jws, 'envelope+jws', { directory, receivedAt: now });
  const { aud, jti, iat, type, content } = payload;
  if (aud !== self) refuse('SIGNATURE_INVALID', 'The envelope is addressed to another party.');
  if (jti !== id)
    refuse('SIGNATURE_INVALID', 'The envelope was signed under another id than the one outside it.');
  if (typeof iat !== 'number' || !isFresh(iat, now)) {
    return refuse('SIGNATURE_INVALID', 'The envelope has expired, or is from the future: seal it again.');
  }
  if (!isEnvelopeType(type) || !isObject(content)) {
    return refuse('SIGNATURE_INVALID', 'An envelope needs a `type`, NOTICE, ANSWER or LIST, and `content`.');
  }
  return { sender: signer, type, content, issuedAt: new Date(iat * 1000), jws };
}

function isEnvelopeType(type: unknown): type is EnvelopeType {
  return type === 'NOTICE' || type === 'ANSWER' || type === 'LIST';
}

function isFresh(iat: number, now: Date): boolean {
  const ageSeconds = now.getTime() / 1000 - iat;
  return ageSeconds <= MAXIMUM_AGE_SECONDS && ageSeconds >= -MAXIMUM_SKEW_SECONDS;
}
