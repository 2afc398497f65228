/** The keys of the parties: which are valid at an instant, and how a party countersigns its new ones. */
import type { JWK } from 'jose';
import type { DirectoryIssuer, DirectoryKey, DirectoryParty } from './document.ts';
import { refuse } from '../errors.ts';
import { signJson } from '../envelopes/jws.ts';

/** Whether a signature received at that instant counts: the key was valid, and neither revoked nor compromised. */
export function isKeyGoodAt(key: DirectoryKey, at: Date): boolean {
  const ends = [key.revokedAt, key.compromisedSince].filter((end) => end !== null);
  return Date.parse(key.validFrom) <= at.getTime() && ends.every((end) => at.getTime() < Date.parse(end));
}

/** A party's key by `kid` and use; undefined if the directory has no such key. */
export function findKey(
  party: DirectoryParty,
  use: DirectoryKey['use'],
  kid: string,
): DirectoryKey | undefined {
  return party.register?.keys.find((key) => key.kid === kid && key.use === use);
}

/** The key to encrypt to a party with: the newest of those valid now. */
export function encryptionKeyOf(party: DirectoryParty, now: Date): DirectoryKey {
  const good = (party.register?.keys ?? []).filter((key) => key.use === 'enc' && isKeyGoodAt(key, now));
  const latest = good.toSorted((a, b) => Date.parse(b.validFrom) - Date.parse(a.validFrom))[0];
  return (
    latest ?? refuse('KEY_UNKNOWN', `The directory gives ${party.id} no encryption key that is valid now.`)
  );
}

interface Vouched {
  kid: string;
  jwk: JWK;
}

/** What a party signs to admit its own new key. */
export const vouchedKey = (party: string, { kid, jwk }: Vouched) => ({ party, kid, jwk });

/** The countersignature with which a party admits its own new key by one that is known. */
export function countersignKey(party: string, key: Vouched, knownKey: JWK): Promise<string> {
  return signJson(vouchedKey(party, key), 'key+jws', knownKey);
}

/** What a party signs to admit a change of its issuer. */
export const vouchedIssuer = (party: string, { id, keys, jwksUri = null }: DirectoryIssuer) => ({
  party,
  issuer: { id, keys, jwksUri },
});

/** The countersignature with which a party admits a changed issuer by a key that is known. */
export function countersignIssuer(party: string, issuer: DirectoryIssuer, knownKey: JWK): Promise<string> {
  return signJson(vouchedIssuer(party, issuer), 'issuer+jws', knownKey);
}
