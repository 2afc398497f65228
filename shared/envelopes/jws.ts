/** Compact JWS over JSON (RFC 7515): explicit type, EdDSA and nothing else. */
import {
  CompactSign,
  compactVerify,
  decodeProtectedHeader,
  type CompactJWSHeaderParameters,
  type JWK,
} from 'jose';
import { kidOf, SIGNATURE_ALGORITHM } from '../keys.ts';

/** Every kind of signed content has its own `typ`, so that none passes for another (RFC 8725 §3.11). */
export type SignedType =
  | 'directory+jwt'
  | 'key+jws'
  | 'issuer+jws'
  | 'statement+jws'
  | 'envelope+jws'
  | 'receipt+jws'
  | 'agreement+jws'
  | 'task+jws'
  | 'checkpoint+jws'
  | 'export+jws'
  | 'gateway+jws';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Signs JSON with a private key; its `kid` goes into the header. */
export function signJson(payload: object, typ: SignedType, privateJwk: JWK): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: SIGNATURE_ALGORITHM, kid: kidOf(privateJwk), typ })
    .sign(privateJwk);
}

/** The JSON under a signature; null if the signature, its algorithm or its type is not valid. */
export async function verifyJson(jws: string, typ: SignedType, publicJwk: JWK): Promise<unknown> {
  try {
    const verified = await compactVerify(jws, publicJwk, { algorithms: [SIGNATURE_ALGORITHM] });
    return verified.protectedHeader.typ === typ ? parseObject(verified.payload) : null;
  } catch {
    return null;
  }
}

/** The header of a JWS before its signature is checked; null if it has none. */
export function jwsHeader(jws: string): CompactJWSHeaderParameters | null {
  try {
    const header = decodeProtectedHeader(jws);
    const { alg, kid = '', typ = '' } = header;
    const texts = [alg, kid, typ].every((part: unknown) => typeof part === 'string');
    return alg !== undefined && texts ? { ...header, alg } : null;
  } catch {
    return null;
  }
}

/** The payload of a JWS before its signature is checked: only to find the key that must verify it. */
export function unverifiedPayload(jws: string): Record<string, unknown> | null {
  return parseObject(Buffer.from(jws.split('.')[1] ?? '', 'base64url'));
}

/** JSON text as an object; null if it is anything else. */
export function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(UTF8.decode(bytes));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
