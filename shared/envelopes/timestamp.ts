/** Timestamps by an authority (RFC 3161): proof, independent of the requester, that a digest existed at an instant. */
import { randomBytes } from 'node:crypto';

export interface TimestampQuery {
  /** DER of the TimeStampReq. */
  request: Buffer;
  /** Repeated in the response, so that an old response does not pass. */
  nonce: Buffer;
}

const TAG = { boolean: 0x01, integer: 0x02, octets: 0x04, sequence: 0x30 };

/** AlgorithmIdentifier of SHA-256: 2.16.840.1.101.3.4.2.1 and NULL. */
const SHA_256 = Buffer.from('300d06096086480165030402010500', 'hex');

/** One DER element, of less than 64 KiB. */
function element(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const imprintOf = (digest: Buffer) => element(TAG.sequence, SHA_256, element(TAG.octets, digest));

/** Requests a timestamp of a SHA-256 digest, with the authority's certificate in the response. */
export function timestampQuery(digest: Buffer): TimestampQuery {
  const nonce = randomBytes(8);
  // A positive integer, in the fewest bytes.
  nonce[0] = (nonce[0]! & 0x3f) | 0x40;
  const request = element(
    TAG.sequence,
    element(TAG.integer, Buffer.from([1])),
    imprintOf(digest),
    element(TAG.integer, nonce),
    element(TAG.boolean, Buffer.from([0xff])),
  );
  return { request, nonce };
}

/**
 * Whether a TimeStampResp grants a timestamp for this digest. Its signature is not checked here; those who trust the
 * authority do so with `openssl ts -verify`.
 */
export function isStampOf(response: Buffer, digest: Buffer, nonce?: Buffer): boolean {
  const isAbout = response.includes(imprintOf(digest));
  const isFresh = nonce === undefined || response.includes(element(TAG.integer, nonce));
  return isGranted(response) && isAbout && isFresh;
}

/** TimeStampResp ::= SEQUENCE { SEQUENCE { status INTEGER, … }, token }: granted, or granted with modifications. */
function isGranted(response: Buffer): boolean {
  const status = contentAt(response, contentAt(response, 0));
  const isInteger = status !== null && response[status] === TAG.integer && response[status + 1] === 1;
  return isInteger && response[status + 2]! <= 1;
}

/** Where the content of the sequence at `at` begins; null if there is none. */
function contentAt(der: Buffer, at: number | null): number | null {
  if (at === null || der[at] !== TAG.sequence) return null;
  const size = der[at + 1] ?? 0;
  return at + 2 + (size < 0x80 ? 0 : size & 0x7f);
}
