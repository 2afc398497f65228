/** How a party's entry in the directory changes when it takes new keys, or ends old ones. */
import type { JWK } from 'jose';
import type { DirectoryKey, DirectoryRegister } from './document.ts';
import { countersignIssuer, countersignKey } from './keys.ts';
import { thumbprint } from '../keys.ts';

/** A public key as the directory shows it, in use from then on. */
export function publishedKey(use: DirectoryKey['use'], jwk: JWK, validFrom: string): DirectoryKey {
  return {
    kid: jwk.kid ?? '',
    use,
    jwk,
    validFrom,
    revokedAt: null,
    compromisedSince: null,
    countersignature: null,
    admittedByFingerprint: null,
  };
}

export interface Rotation {
  party: string;
  use: DirectoryKey['use'];
  /** The public half of the new key. */
  publicJwk: JWK;
  /** The private key that vouches for it, until now the party's own; null: people have compared its fingerprint. */
  vouchedBy: JWK | null;
  now: Date;
  /** Until when the keys in use so far stay good: what was signed under them, or sealed to them, is on its way. */
  overlapUntil: Date;
}

/** Brings in a new key, and sets an end to those of the same use that have none. */
export async function rotate(register: DirectoryRegister, rotation: Rotation): Promise<DirectoryRegister> {
  const { party, use, publicJwk, vouchedBy, now, overlapUntil } = rotation;
  const entry = publishedKey(use, publicJwk, now.toISOString());
  const admitted =
    vouchedBy === null
      ? { ...entry, admittedByFingerprint: await thumbprint(publicJwk) }
      : { ...entry, countersignature: await countersignKey(party, entry, vouchedBy) };
  const ending = register.keys.map((key) =>
    key.use === use && key.revokedAt === null ? { ...key, revokedAt: overlapUntil.toISOString() } : key,
  );
  return { ...register, keys: [...ending, admitted] };
}

/** When a key ends: revoked from then on, or compromised since then, so that what came later proves nothing. */
export interface End {
  revokedAt: Date;
  compromisedSince: Date | null;
}

/** Ends a key of the register. An end that stands already and is sooner stays. */
export function revoke(register: DirectoryRegister, kid: string, end: End): DirectoryRegister {
  const keys = register.keys.map((key) => {
    if (key.kid !== kid) return key;
    const compromisedSince = sooner(key.compromisedSince, end.compromisedSince);
    return { ...key, revokedAt: sooner(key.revokedAt, end.revokedAt), compromisedSince };
  });
  return { ...register, keys };
}

function sooner(stands: string | null, comes: Date | null): string | null {
  if (comes === null) return stands;
  return stands !== null && Date.parse(stands) <= comes.getTime() ? stands : comes.toISOString();
}

/** Changes who signs people's tokens; the party's own key vouches for it. */
export async function withIssuerKeys(
  register: DirectoryRegister,
  party: string,
  keys: JWK[],
  vouchedBy: JWK,
): Promise<DirectoryRegister> {
  const issuer = { ...register.issuer, keys };
  return {
    ...register,
    issuer: { ...issuer, countersignature: await countersignIssuer(party, issuer, vouchedBy) },
  };
}
