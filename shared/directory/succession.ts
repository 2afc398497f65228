/** Which changes of keys and issuers a directory may make. */
import { isDeepStrictEqual } from 'node:util';
import type { DirectoryDocument, DirectoryIssuer, DirectoryKey } from './document.ts';
import { jwsHeader, verifyJson } from '../envelopes/jws.ts';
import { thumbprint } from '../keys.ts';
import { isKeyGoodAt, vouchedIssuer, vouchedKey } from './keys.ts';

/**
 * Why the next directory may not replace the previous one, or null: a key changed under its `kid`, a revoked key was
 * restored, or a known party has a new key, of its register or of its issuer, that neither the party nor a compared
 * fingerprint admits. So the holder of the admission key cannot replace a party's key unseen.
 */
export async function whatForbidsKeys(
  previous: DirectoryDocument,
  next: DirectoryDocument,
  now: Date,
): Promise<string | null> {
  const known = new Map(previous.parties.map((party) => [party.id, party.register]));
  for (const { id, register } of next.parties) {
    const before = known.get(id);
    if (!before || before.keys.length === 0) continue;
    const keys = register?.keys ?? [];
    const { admitting, refused } = await judgeNew(id, before.keys, keys, now);
    const forbidden =
      whatForbidsChange(id, before.keys, keys) ??
      (refused && `${id}: new key ${refused.kid} is not countersigned by a known key`) ??
      (register && (await whatForbidsIssuer(id, before.issuer, register.issuer, admitting)));
    if (forbidden) return forbidden;
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

/** Whether an end was withdrawn or postponed. */
function isLater(after: string | null, before: string | null): boolean {
  return before !== null && (after === null || Date.parse(after) > Date.parse(before));
}

/**
 * The known and admitted keys that may admit others, and a new key that none of them admits. A reader that missed versions
 * sees several rotations at once, so a key that was just admitted may admit the next.
 */
async function judgeNew(
  party: string,
  before: DirectoryKey[],
  after: DirectoryKey[],
  now: Date,
): Promise<{ admitting: DirectoryKey[]; refused?: DirectoryKey | undefined }> {
  const isKnown = (key: DirectoryKey): boolean => before.some((old) => old.kid === key.kid);
  const sound = after.filter((key) => key.use === 'sig' && key.compromisedSince === null);
  const admitting = before.filter(
    (key) => key.use === 'sig' && isKeyGoodAt(key, now) && !isCompromised(after, key.kid),
  );
  let waiting = after.filter((key) => !isKnown(key));
  while (waiting.length > 0) {
    const verdicts = await Promise.all(waiting.map((key) => isAdmitted(party, key, admitting)));
    const admitted = waiting.filter((_, index) => verdicts[index]);
    if (admitted.length === 0) return { admitting, refused: waiting[0] };
    admitting.push(...admitted.filter((key) => sound.includes(key)));
    waiting = waiting.filter((key) => !admitted.includes(key));
  }
  return { admitting };
}

function isCompromised(keys: DirectoryKey[], kid: string): boolean {
  return keys.some((key) => key.kid === kid && key.compromisedSince !== null);
}

async function isAdmitted(party: string, key: DirectoryKey, admitting: DirectoryKey[]): Promise<boolean> {
  if (key.admittedByFingerprint !== null && key.admittedByFingerprint === (await thumbprint(key.jwk)))
    return true;
  const signed = await signedBy(admitting, key.countersignature, 'key+jws');
  return isDeepStrictEqual(signed, vouchedKey(party, key));
}

/** Whoever could add a key to a party's issuer could impersonate any of its people. */
async function whatForbidsIssuer(
  party: string,
  before: DirectoryIssuer,
  after: DirectoryIssuer,
  admitting: DirectoryKey[],
): Promise<string | null> {
  const isSame = after.id === before.id && (after.jwksUri ?? null) === (before.jwksUri ?? null);
  const isKnown = (key: object) => before.keys.some((old) => isDeepStrictEqual(old, key));
  if (isSame && after.keys.every(isKnown)) return null;
  const signed = await signedBy(admitting, after.countersignature ?? null, 'issuer+jws');
  return isDeepStrictEqual(signed, vouchedIssuer(party, after))
    ? null
    : `${party}: no known key of the party countersigned its changed issuer`;
}

/** The content signed by one of these keys; null if none signed it. */
async function signedBy(
  keys: DirectoryKey[],
  jws: string | null,
  type: 'key+jws' | 'issuer+jws',
): Promise<unknown> {
  const signer = jws !== null && keys.find((one) => one.kid === jwsHeader(jws)?.kid);
  return signer ? verifyJson(jws, type, signer.jwk) : null;
}
