/** The parties of a pack, and when each of their keys was valid. */
import { checkSignature, readJws } from './jws.mjs';

/** The directory in the pack. Only the admission key, which the reader must have, can prove whose it is. */
export function readDirectory(jws, admissionKey) {
  const read = readJws(jws, 'directory+jwt');
  if (admissionKey) checkSignature(read, admissionKey);
  const { version, issuedAt, parties } = read.payload;
  if (!Number.isSafeInteger(version) || !Array.isArray(parties)) throw new Error('it lists no parties');
  return { version, issuedAt, kid: read.header.kid, parties };
}

/** A party's signing key, if it was valid when the signature was received; throws otherwise. */
export function keyAt(directory, party, kid, at) {
  const keys = directory.parties.find(({ id }) => id === party)?.register?.keys ?? [];
  const key = keys.find((one) => one.kid === kid && one.use === 'sig');
  if (!key) throw new Error(`the directory has no signing key ${kid} of ${party}`);
  const instant = instantOf(at);
  const reached = (limit) => limit !== null && instantOf(limit) <= instant;
  if (reached(key.compromisedSince))
    throw new Error(
      `key ${kid} of ${party} is compromised since ${key.compromisedSince}, and it was received ${at}`,
    );
  if (reached(key.revokedAt))
    throw new Error(`key ${kid} of ${party} was revoked at ${key.revokedAt}, and it was received ${at}`);
  if (!reached(key.validFrom)) throw new Error(`key ${kid} of ${party} is valid only from ${key.validFrom}`);
  return key.jwk;
}

/** Verifies what a party signed; `at` is when the signature was received. */
export function readSigned(directory, jws, typ, at) {
  const read = readJws(jws, typ);
  const { iss } = read.payload;
  checkSignature(read, keyAt(directory, iss, read.header.kid, at));
  return { payload: read.payload, signer: iss, with: `key ${read.header.kid}` };
}

export function instantOf(text) {
  const instant = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw new Error(`${String(text)} is not an instant`);
  return instant;
}
