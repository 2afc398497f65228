/** The key with which a person signs their writes, as confirmed by their token. */
import { calculateJwkThumbprint, type JWK, type JWTPayload } from 'jose';
import { isObject } from '../envelopes/jws.ts';

const THUMBPRINT = /^[\w-]{43}$/;

/**
 * The thumbprint (RFC 7638) of the key that a token confirms, from its claim `cnf`: `{ jwk }`, or `{ jkt }` as in RFC
 * 9449 §6.1. Undefined if the token confirms no key, null if the claim is malformed.
 */
export async function confirmationOf({ cnf }: JWTPayload): Promise<string | null | undefined> {
  if (cnf === undefined) return undefined;
  if (!isObject(cnf)) return null;
  if (!isObject(cnf.jwk)) return typeof cnf.jkt === 'string' && THUMBPRINT.test(cnf.jkt) ? cnf.jkt : null;
  const computed = await calculateJwkThumbprint(cnf.jwk as JWK).catch(() => null);
  return cnf.jkt === undefined || cnf.jkt === computed ? computed : null;
}
