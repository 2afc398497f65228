/** Proof that a person made a write: a signature over it with the key that their token confirms (RFC 7800). */
import { calculateJwkThumbprint, CompactSign, compactVerify, type JWK } from 'jose';
import { canonicalJson } from '../canonical.ts';
import { sha256 } from '../digest.ts';
import { isObject, jwsHeader, parseObject } from '../envelopes/jws.ts';
import { CLOCK_SKEW_SECONDS, registerAudience } from './caller.ts';

/** The `typ` of a proof, so that nothing else that is signed passes for one (RFC 8725 §3.11). */
export const PROOF = 'proof+jwt';

const PROOF_ALGORITHMS = ['EdDSA', 'ES256'];

/** The longest proof that is accepted: proofs are stored. */
const MOST_CHARACTERS = 4096;

/** A proof is made for one write, and sent at once. */
export const LONGEST_PROOF_SECONDS = 300;

/** What a proof states: the write, who made it and at which party. */
export interface SignedWrite {
  mutation: string;
  party: string;
  /** The token's `sub`: people who share a device may share its key. */
  person: string;
  commandId: string;
  /** See `inputDigest`. */
  inputDigest: string;
}

/**
 * SHA-256, base64url, over the canonical form (RFC 8785) of the input as the request gives it, without its `proof`. No
 * default is filled in and nothing is coerced: omitted fields are absent, null is null, and an enum is its name.
 */
export function inputDigest(input: Record<string, unknown>): string {
  const { proof: _, ...signed } = input;
  return sha256(canonicalJson(signed));
}

/** Signs a write with the caller's own key, an Ed25519 or P-256 private JWK. */
export async function signProof(
  write: SignedWrite,
  privateJwk: JWK,
  now: Date,
  lifetimeSeconds = LONGEST_PROOF_SECONDS,
): Promise<string> {
  const { mutation, party, person, commandId, inputDigest: digest } = write;
  const { kty, crv, x, y } = privateJwk;
  const iat = Math.floor(now.getTime() / 1000);
  const times = { iat, exp: iat + lifetimeSeconds };
  const content = {
    mutation,
    party,
    aud: registerAudience(party),
    sub: person,
    commandId,
    inputDigest: digest,
    ...times,
  };
  const jwk = { kty, crv, x, ...(y === undefined ? {} : { y }) } as JWK;
  return await new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: kty === 'EC' ? 'ES256' : 'EdDSA', typ: PROOF, jwk })
    .sign(privateJwk);
}

/** The content of a proof signed by the key with that thumbprint; null if it is not one. */
export async function verifyProof(
  jws: string,
  confirmation: string,
): Promise<Record<string, unknown> | null> {
  const header = jws.length <= MOST_CHARACTERS ? jwsHeader(jws) : null;
  if (header?.typ !== PROOF || header.crit !== undefined || !isObject(header.jwk)) return null;
  try {
    const jwk = header.jwk as JWK;
    if ((await calculateJwkThumbprint(jwk)) !== confirmation) return null;
    const { payload } = await compactVerify(jws, jwk, { algorithms: PROOF_ALGORITHMS });
    return parseObject(payload);
  } catch {
    return null;
  }
}

/** Why a proof does not cover this write now; null if it does. */
export function whatForbidsProof(
  proven: Record<string, unknown>,
  write: SignedWrite,
  now: Date,
): string | null {
  if (proven.mutation !== write.mutation) return 'is for another mutation';
  if (proven.party !== write.party || proven.aud !== registerAudience(write.party))
    return 'is for another party';
  if (proven.sub !== write.person) return "is by a person other than the token's `sub`";
  if (proven.commandId !== write.commandId) return 'is for another commandId';
  if (proven.inputDigest !== write.inputDigest) return 'is over another input';
  return whatForbidsTime(proven, Math.floor(now.getTime() / 1000));
}

function whatForbidsTime({ iat, exp }: Record<string, unknown>, seconds: number): string | null {
  if (typeof iat !== 'number' || typeof exp !== 'number') return 'has no `iat` or no `exp`';
  if (!(exp - iat > 0 && exp - iat <= LONGEST_PROOF_SECONDS))
    return `must live for ${LONGEST_PROOF_SECONDS} seconds at most`;
  if (iat > seconds + CLOCK_SKEW_SECONDS) return 'is from the future';
  return exp <= seconds - CLOCK_SKEW_SECONDS ? 'has expired: sign again' : null;
}
