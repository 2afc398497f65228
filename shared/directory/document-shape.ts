/** The shape that a directory document must have; errors name the path of what is wrong. */
import type { JWK } from 'jose';
import { PARTY_KINDS, type DirectoryDocument } from './document.ts';
import { fields, listOf, oneOf, orAbsent, orNull, text, that, truth, type Check } from '../shape.ts';

const PARTY_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** The parts of a JWK that are secret (RFC 7518 §6.2.2, §6.3.2 and §6.4.1). */
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Which curve serves which use (RFC 8037 §2). */
const CURVES = { sig: 'Ed25519', enc: 'X25519' } as const;

/** The value as a directory document, or an error such as `parties[3].register.endpoint must be an http(s) URL`. */
export function readShape(value: unknown): DirectoryDocument {
  documentCheck(value, '');
  return value as DirectoryDocument;
}

const partyId = that((value) => typeof value === 'string' && PARTY_ID.test(value), 'an id of a party');
const version = that((value) => Number.isSafeInteger(value) && Number(value) > 0, 'a whole number above 0');
const instant = that(
  (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  'an instant such as 2026-10-24T11:00:00Z',
);
const httpUrl = that(
  (value) => typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
  'an http(s) URL',
);

const THIS_MACHINE = ['127.0.0.1', '[::1]', 'localhost'];

const guardedUrl = that((value) => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname));
}, 'an https URL, or one on this machine');

const publicJwk: Check = (value, path) => {
  fields({ kty: oneOf('OKP', 'EC', 'RSA') })(value, path);
  const secret = PRIVATE_PARTS.find((part) => Object.hasOwn(value as JWK, part));
  if (secret !== undefined) throw new Error(`${path} must be a public key: it has \`${secret}\``);
};

const keyFields = fields({
  kid: text,
  use: oneOf('sig', 'enc'),
  jwk: publicJwk,
  validFrom: instant,
  revokedAt: orNull(instant),
  compromisedSince: orNull(instant),
  countersignature: orNull(text),
  admittedByFingerprint: orNull(text),
});

const key: Check = (value, path) => {
  keyFields(value, path);
  const { kid, use, jwk } = value as { kid: string; use: 'sig' | 'enc'; jwk: JWK };
  if (jwk.crv !== CURVES[use]) throw new Error(`${path}.jwk must be of curve ${CURVES[use]} for use ${use}`);
  if (jwk.kid !== undefined && jwk.kid !== kid) throw new Error(`${path}.jwk.kid must be the kid of its key`);
};

const register = fields({
  endpoint: httpUrl,
  issuer: fields({
    id: text,
    keys: listOf(publicJwk),
    jwksUri: orAbsent(guardedUrl),
    countersignature: orAbsent(text),
  }),
  keys: listOf(key),
  console: orAbsent(guardedUrl),
});

const party = fields({
  id: partyId,
  name: text,
  kind: oneOf(...PARTY_KINDS),
  competentAuthority: truth,
  omaList: oneOf('A', 'B', null),
  nation: oneOf('england-and-wales', 'scotland', 'northern-ireland'),
  contacts: listOf(fields({ role: text, address: text })),
  register: orNull(register),
});

const documentCheck = fields({ version, issuedAt: instant, expiresAt: instant, parties: listOf(party) });
