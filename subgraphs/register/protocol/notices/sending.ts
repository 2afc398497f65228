/** Sends one envelope: sealed with the keys of now, carried by the gateway, or else to the party's own address. */
import { randomUUID } from 'node:crypto';
import { encryptionKeyOf } from '../../../../shared/directory/keys.ts';
import {
  envelopeDigest,
  openReceipt,
  sealEnvelope,
  type EnvelopeContent,
  type EnvelopeType,
} from '../../../../shared/envelopes/envelope.ts';
import { codeOf, refuse, type ErrorCode } from '../../../../shared/errors.ts';
import { signRegisterToken } from '../../../../shared/callers/tokens.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { carry, type Parcel } from './transport.ts';

/** The signed receipt that an attempt brought, or the code of its failure. */
export type Outcome = { receivedAt: Date; jws: string } | { failure: ErrorCode };

export interface Message {
  recipient: string;
  type: EnvelopeType;
  content: EnvelopeContent;
}

/** Seals the message and tries each address in turn. */
export async function sendEnvelope(register: RegisterOf, message: Message, now: Date): Promise<Outcome> {
  const { recipient } = message;
  const own = register.directory.party(recipient)?.register?.endpoint;
  if (own === undefined) return { failure: 'PARTY_UNREACHABLE' };
  const envelope = await sealFor(register, message, now);
  const token = await signRegisterToken(register.party, register.signingKey, now);
  let outcome: Outcome = { failure: 'PARTY_UNREACHABLE' };
  for (const url of new Set([register.gatewayUrl, own])) {
    outcome = await carryTo(url, register, { recipient, token, envelope }, now);
    if (!('failure' in outcome)) break;
  }
  return outcome;
}

async function sealFor(
  register: RegisterOf,
  { recipient, type, content }: Message,
  now: Date,
): Promise<Parcel['envelope']> {
  const party = register.directory.party(recipient);
  if (!party) return refuse('UNKNOWN_PARTY', `The directory has no party ${recipient}.`);
  const id = randomUUID();
  const jwe = await sealEnvelope({
    id,
    sender: register.party,
    recipient,
    type,
    content,
    signingKey: register.signingKey,
    recipientKey: encryptionKeyOf(party, now),
    now,
  });
  return { id, jwe };
}

async function carryTo(url: string, register: RegisterOf, parcel: Parcel, now: Date): Promise<Outcome> {
  const carried = await carry(url, parcel, register.dispatcher);
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
