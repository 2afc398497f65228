/** Verifies a party's signature with its key in the directory, as of the time of receipt. */
import { findKey } from '../directory/keys.ts';
import type { DirectoryKey, DirectoryParty } from '../directory/document.ts';
import type { Directory } from '../directory/reader.ts';
import { refuse } from '../errors.ts';
import { jwsHeader, unverifiedPayload, verifyJson, isObject, type SignedType } from './jws.ts';

export interface SignedContent {
  /** The party whose key made the signature. */
  signer: string;
  payload: Record<string, unknown>;
}

export interface SignatureRules {
  directory: Directory;
  /** When the signature reached this party; a key revoked after that does not void it. */
  receivedAt: Date;
}

/** The content signed by the party that `iss` names; SIGNATURE_INVALID or KEY_UNKNOWN otherwise. */
export async function verifySigned(
  jws: string,
  typ: SignedType,
  { directory, receivedAt }: SignatureRules,
): Promise<SignedContent> {
  const iss = unverifiedPayload(jws)?.iss;
  const header = jwsHeader(jws);
  if (header === null || typeof iss !== 'string') {
    return refuse('SIGNATURE_INVALID', `It is not a compact JWS with the claim \`iss\` (${typ}).`);
  }
  const party = directory.party(iss);
  const key = party && findKey(party, 'sig', header.kid ?? '');
  if (!party || !key) {
    return refuse(
      'KEY_UNKNOWN',
      'It is signed with a key that the directory does not give the party named in `iss`.',
    );
  }
  refuseKeyNotGoodAt(party, key, receivedAt);
  const payload = await verifyJson(jws, typ, key.jwk);
  if (!isObject(payload)) {
    return refuse('SIGNATURE_INVALID', `The signature is not one by ${iss} over this content (${typ}).`);
  }
  return { signer: iss, payload };
}

function refuseKeyNotGoodAt(party: DirectoryParty, key: DirectoryKey, at: Date): void {
  const reached = (instant: string | null): boolean =>
    instant !== null && Date.parse(instant) <= at.getTime();
  const name = `The signing key ${key.kid} of ${party.id}`;
  if (reached(key.compromisedSince))
    refuse('SIGNATURE_INVALID', `${name} is compromised since ${key.compromisedSince}.`);
  if (reached(key.revokedAt)) refuse('SIGNATURE_INVALID', `${name} was revoked at ${key.revokedAt}.`);
  if (!reached(key.validFrom)) refuse('KEY_UNKNOWN', `${name} is valid only from ${key.validFrom}.`);
}
