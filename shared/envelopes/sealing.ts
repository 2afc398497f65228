/** Encrypts to a party's key, and pads so that the size tells little (compact JWE, RFC 7516). */
import { createHash } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, type JWK } from 'jose';
import { refuse, type ErrorCode } from '../errors.ts';
import { CONTENT_ENCRYPTION, ENCRYPTION_ALGORITHM } from '../keys.ts';

const PADDED_TO_BYTES = 1024;

/** What JSON and a compact JWS both may end with, and neither needs. */
const PADDING = ' ';

/** A public key and the name under which the directory has it. */
export interface RecipientKey {
  kid: string;
  jwk: JWK;
}

/** The text as a compact JWE to that public key. The header says which key, and nothing of the content. */
export function seal(text: string, { kid, jwk }: RecipientKey): Promise<string> {
  return new CompactEncrypt(padded(text))
    .setProtectedHeader({ alg: ENCRYPTION_ALGORITHM, enc: CONTENT_ENCRYPTION, kid })
    .encrypt(jwk);
}

/**
 * The text in a compact JWE to one of these private keys. KEY_UNKNOWN if it is to another key; `broken` is the code for
 * one that was altered or is none.
 */
export async function unseal(jwe: string, decryptionKeys: JWK[], broken: ErrorCode): Promise<string> {
  const kid = kidIn(jwe);
  if (kid === null) return refuse(broken, 'The sealed content is not a compact JWE with a `kid`.');
  const key = decryptionKeys.find((candidate) => candidate.kid === kid);
  if (!key)
    return refuse(
      'KEY_UNKNOWN',
      'It is sealed to a key that this party does not hold: read the directory again.',
    );
  try {
    const { plaintext } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: [ENCRYPTION_ALGORITHM],
      contentEncryptionAlgorithms: [CONTENT_ENCRYPTION],
      maxDecompressedLength: 0,
    });
    return new TextDecoder().decode(plaintext).trimEnd();
  } catch {
    return refuse(broken, 'The sealed content was altered, or was not sealed to the key that it names.');
  }
}

/** What a receipt and both parties' proof refer to: base64url SHA-256 over the ciphertext, so it tells nothing inside. */
export function envelopeDigest(jwe: string): string {
  return createHash('sha256').update(jwe).digest('base64url');
}

function padded(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  const size = Math.ceil(bytes.length / PADDED_TO_BYTES) * PADDED_TO_BYTES;
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, PADDING)]);
}

function kidIn(jwe: string): string | null {
  try {
    return decodeProtectedHeader(jwe).kid ?? null;
  } catch {
    return null;
  }
}
