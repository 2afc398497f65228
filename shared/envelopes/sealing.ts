/** Encrypts to a party's key (compact JWE, RFC 7516), with padding that hides the size. */
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, type JWK } from 'jose';
import { sha256 } from '../digest.ts';
import { refuse, type ErrorCode } from '../errors.ts';
import { CONTENT_ENCRYPTION, ENCRYPTION_ALGORITHM } from '../keys.ts';

const PADDED_TO_BYTES = 1024;

/** A space is insignificant at the end of JSON and of a compact JWS. */
const PADDING = ' ';

/** A public key, with its `kid` in the directory. */
export interface RecipientKey {
  kid: string;
  jwk: JWK;
}

/** The text as a compact JWE to that public key. The header names the key and says nothing about the content. */
export function seal(text: string, { kid, jwk }: RecipientKey): Promise<string> {
  return new CompactEncrypt(padded(text))
    .setProtectedHeader({ alg: ENCRYPTION_ALGORITHM, enc: CONTENT_ENCRYPTION, kid })
    .encrypt(jwk);
}

/**
 * The text in a compact JWE to one of these private keys. KEY_UNKNOWN if it is to another key; `broken` is the code if it
 * was altered or is not a JWE.
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

/** SHA-256, base64url, of the ciphertext, by which receipts and proofs name an envelope without revealing its content. */
export function envelopeDigest(jwe: string): string {
  return sha256(jwe);
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
