/** Sends one envelope: sealed with the keys of now, through the gateway, or else to the party's own address. */
import { randomUUID } from 'node:crypto';
import { request, type Dispatcher } from 'undici';
import { encryptionKeyOf } from '../../../../shared/directory/keys.ts';
import {
  envelopeDigest,
  openReceipt,
  sealEnvelope,
  type EnvelopeContent,
  type EnvelopeType,
} from '../../../../shared/envelopes/envelope.ts';
import { codeOf, refuse, type ErrorCode, isErrorCode } from '../../../../shared/errors.ts';
import { signRegisterToken } from '../../../../shared/callers/tokens.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';

/** The signed receipt that an attempt brought, or the code of its failure. */
export type Outcome = { receivedAt: Date; jws: string } | { failure: ErrorCode };

interface Message {
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

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 1_000_000;

const DELIVER = `mutation DeliverNotices($party: ID!, $input: DeliverNoticesInput!) {
  deliverNotices(party: $party, input: $input) { results { id receipt repeated } }
}`;

export interface Parcel {
  recipient: string;
  /** The register's own token. */
  token: string;
  envelope: { id: string; jwe: string };
}

/** What an address answered: a sealed receipt, or why there is none, as a code and nothing more. */
type Carried = { receipt: string } | { failure: ErrorCode };

/** Posts the envelope to a GraphQL endpoint, a gateway's or a register's. Never throws. */
export async function carry(
  url: string,
  { recipient, token, envelope }: Parcel,
  dispatcher?: Dispatcher,
): Promise<Carried> {
  try {
    const { statusCode, body } = await request(url, {
      ...(dispatcher && { dispatcher }),
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({
        query: DELIVER,
        variables: { party: recipient, input: { envelopes: [envelope] } },
      }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer: unknown = JSON.parse(await readBounded(body));
    return statusCode >= 500 ? { failure: 'PARTY_UNREACHABLE' } : outcomeOf(answer, envelope.id);
  } catch {
    return { failure: 'PARTY_UNREACHABLE' };
  }
}

async function readBounded(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function outcomeOf(answer: unknown, envelopeId: string): Carried {
  if (!isObject(answer)) return { failure: 'PARTY_UNREACHABLE' };
  const delivered = isObject(answer.data) ? answer.data.deliverNotices : null;
  const results = isObject(delivered) && Array.isArray(delivered.results) ? delivered.results : [];
  const result: unknown = results[0];
  if (isObject(result) && result.id === envelopeId && typeof result.receipt === 'string') {
    return { receipt: result.receipt };
  }
  return { failure: firstCode(answer.errors) };
}

function firstCode(errors: unknown): ErrorCode {
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  const code = isObject(first) && isObject(first.extensions) ? first.extensions.code : null;
  return isErrorCode(code) ? code : 'PARTY_UNREACHABLE';
}
