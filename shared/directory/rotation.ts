/** How a party's entry in the directory changes when keys are added or end. */
import type { JWK } from 'jose';
import type { DirectoryKey, DirectoryRegister } from './document.ts';
import { countersignIssuer, countersignKey } from './keys.ts';
import { thumbprint } from '../keys.ts';

/** A public key as the directory lists it, valid from then on. */
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
  /** The party's previous private key, which countersigns it; null: people have compared its fingerprint. */
  vouchedBy: JWK | null;
  now: Date;
  /** Until when the previous keys stay valid, for messages in transit that use them. */
  overlapUntil: Date;
}

/** Adds a new key, and ends those of the same use that have no end. */
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

/** When a key ends: revoked from then on, or compromised since then, so that later signatures prove nothing. */
export interface End {
  revokedAt: Date;
  compromisedSince: Date | null;
}

/** Ends a key of the register. An earlier end stays. */
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

/** Changes the issuer's keys; the party's own key countersigns them. */
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
