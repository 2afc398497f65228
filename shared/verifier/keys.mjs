/** Who the parties of a pack are, and with which keys they could sign when. */
import { checkSignature, readJws } from './jws.mjs';

/** The directory in the pack: whose it is can be told by the admission key alone, which the reader must have. */
export function readDirectory(jws, admissionKey) {
  const read = readJws(jws, 'directory+jwt');
  if (admissionKey) checkSignature(read, admissionKey);
  const { version, issuedAt, parties } = read.payload;
  if (!Number.isSafeInteger(version) || !Array.isArray(parties)) throw new Error('it lists no parties');
  return { version, issuedAt, kid: read.header.kid, parties };
}

/** A party's signing key of that name, if it was good when the signature was received; throws otherwise. */
export function keyAt(directory, party, kid, at) {
  const keys = directory.parties.find(({ id }) => id === party)?.register?.keys ?? [];
  const key = keys.find((one) => one.kid === kid && one.use === 'sig');
  if (!key) throw new Error(`the directory gives ${party} no signing key ${kid}`);
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

/** What a party signed, verified; `at` is when the signature was received. */
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
