/** The keys of the parties: which is good at an instant, and which new ones a directory may bring. */
import { isDeepStrictEqual } from 'node:util';
import type { JWK } from 'jose';
import type { DirectoryDocument, DirectoryKey, DirectoryParty } from './document.ts';
import { refuse } from '../errors.ts';
import { isObject, jwsHeader, signJson, verifyJson } from '../envelopes/jws.ts';
import { thumbprint } from '../keys.ts';

/** Whether a signature received at that instant counts: valid by then, and neither revoked nor compromised. */
export function isKeyGoodAt(key: DirectoryKey, at: Date): boolean {
  const ends = [key.revokedAt, key.compromisedSince].filter((end) => end !== null);
  return Date.parse(key.validFrom) <= at.getTime() && ends.every((end) => at.getTime() < Date.parse(end));
}

/** A party's key by `kid` and use; undefined if the directory gives it none such. */
export function findKey(
  party: DirectoryParty,
  use: DirectoryKey['use'],
  kid: string,
): DirectoryKey | undefined {
  return party.register?.keys.find((key) => key.kid === kid && key.use === use);
}

/** The key to encrypt to a party with: of those good now, the one valid from the latest instant. */
export function encryptionKeyOf(party: DirectoryParty, now: Date): DirectoryKey {
  const good = (party.register?.keys ?? []).filter((key) => key.use === 'enc' && isKeyGoodAt(key, now));
  const latest = good.toSorted((a, b) => Date.parse(b.validFrom) - Date.parse(a.validFrom))[0];
  return (
    latest ?? refuse('KEY_UNKNOWN', `The directory gives ${party.id} no encryption key that is valid now.`)
  );
}

/** The countersignature with which a party admits its own new key by one that is known. */
export function countersignKey(
  party: string,
  key: { kid: string; jwk: JWK },
  knownKey: JWK,
): Promise<string> {
  return signJson({ party, kid: key.kid, jwk: key.jwk }, 'key+jws', knownKey);
}

/**
 * What forbids the step from one directory to the next, or null: a key that changed under its kid, one that came back
 * to life, or a new one of a known party that neither the party nor a compared fingerprint admits. The admission key
 * alone therefore cannot put its own key in a party's place unseen.
 */
export async function whatForbidsKeys(
  previous: DirectoryDocument,
  next: DirectoryDocument,
  now: Date,
): Promise<string | null> {
  const known = new Map(previous.parties.map((party) => [party.id, party.register?.keys ?? []]));
  for (const party of next.parties) {
    const before = known.get(party.id) ?? [];
    const keys = party.register?.keys ?? [];
    const forbidden =
      whatForbidsChange(party.id, before, keys) ?? (await whatForbidsNew(party.id, before, keys, now));
    if (forbidden !== null) return forbidden;
  }
  return null;
}

function whatForbidsChange(party: string, before: DirectoryKey[], after: DirectoryKey[]): string | null {
  for (const old of before) {
    const key = after.find((candidate) => candidate.kid === old.kid);
    if (!key) continue;
    if (key.use !== old.use || !isDeepStrictEqual(key.jwk, old.jwk))
      return `${party}: key ${old.kid} was changed`;
    if (isLater(key.revokedAt, old.revokedAt)) return `${party}: revoked key ${old.kid} was un-revoked`;
    if (isLater(key.compromisedSince, old.compromisedSince)) {
      return `${party}: compromised key ${old.kid} was declared sound`;
    }
  }
  return null;
}

/** Whether an end that stood before was taken back or put off. */
function isLater(after: string | null, before: string | null): boolean {
  return before !== null && (after === null || Date.parse(after) > Date.parse(before));
}

/** A reader that missed versions sees several rotations at once: a key just admitted may admit the next. */
async function whatForbidsNew(
  party: string,
  before: DirectoryKey[],
  after: DirectoryKey[],
  now: Date,
): Promise<string | null> {
  const isKnown = (key: DirectoryKey): boolean => before.some((old) => old.kid === key.kid);
  if (before.length === 0) return null;
  const sound = after.filter((key) => key.use === 'sig' && key.compromisedSince === null);
  const admitting = before.filter(
    (key) => key.use === 'sig' && isKeyGoodAt(key, now) && !isCompromised(after, key.kid),
  );
  let waiting = after.filter((key) => !isKnown(key));
  while (waiting.length > 0) {
    const verdicts = await Promise.all(waiting.map((key) => isAdmitted(party, key, admitting)));
    const admitted = waiting.filter((_, index) => verdicts[index]);
    if (admitted.length === 0)
      return `${party}: new key ${waiting[0]?.kid} is not countersigned by a known key`;
    admitting.push(...admitted.filter((key) => sound.includes(key)));
    waiting = waiting.filter((key) => !admitted.includes(key));
  }
  return null;
}

function isCompromised(keys: DirectoryKey[], kid: string): boolean {
  return keys.some((key) => key.kid === kid && key.compromisedSince !== null);
}

async function isAdmitted(party: string, key: DirectoryKey, admitting: DirectoryKey[]): Promise<boolean> {
  if (key.admittedByFingerprint !== null && key.admittedByFingerprint === (await thumbprint(key.jwk)))
    return true;
  if (key.countersignature === null) return false;
  const signer = admitting.find((one) => one.kid === jwsHeader(key.countersignature ?? '')?.kid);
  const signed = signer && (await verifyJson(key.countersignature, 'key+jws', signer.jwk));
  return isObject(signed) && isDeepStrictEqual(signed, { party, kid: key.kid, jwk: key.jwk });
}
