/** Carries one sealed envelope to an address, within bounds of time and size. */
import { request, type Dispatcher } from 'undici';
import { isErrorCode, type ErrorCode } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';

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
