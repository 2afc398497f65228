/** The directory document: who the parties are, where their registers answer, and with which keys. */
import type { JWK } from 'jose';
import * as v from 'valibot';
import { isObject } from '../envelopes/jws.ts';
import {
  fields,
  inShape,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  text,
  that,
  truth,
  wholeNumber,
} from '../shape.ts';

/** What sort of body a party is: the values of `PartyKind` in the directory's schema. */
export const PARTY_KINDS = [
  'POLICE',
  'LOCAL_AUTHORITY',
  'PROBATION',
  'PRISON',
  'NHS_BODY',
  'VOLUNTARY',
  'GOVERNMENT_DEPARTMENT',
  'STATUTORY_COMMISSIONER',
  'HOUSING',
  'HEALTH_OR_VOLUNTARY',
  'ADMINISTRATOR',
  'OTHER',
] as const;

const textThat = (holds: (value: string) => boolean, expected: string) =>
  that<string>((value) => typeof value === 'string' && holds(value), expected);

const urlThat = (holds: (url: URL) => boolean, expected: string) =>
  textThat((value) => URL.canParse(value) && holds(new URL(value)), expected);

const partyId = textThat((value) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value), 'an id of a party');

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const instant = textThat(
  (value) => INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  'an instant such as 2026-10-24T11:00:00Z',
);

const httpUrl = urlThat(({ protocol }) => /^https?:$/.test(protocol), 'an http(s) URL');

const THIS_MACHINE = ['127.0.0.1', '[::1]', 'localhost'];

const guardedUrl = urlThat(
  ({ protocol, hostname }) =>
    protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname)),
  'an https URL, or one on this machine',
);

/** The parts of a JWK that are secret (RFC 7518 §6.2.2, §6.3.2 and §6.4.1). */
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

const privatePartOf = (jwk: JWK) => PRIVATE_PARTS.find((part) => Object.hasOwn(jwk, part));

const publicJwk = v.pipe(
  that<JWK>(isObject, 'an object'),
  v.forward(
    v.check(({ kty }) => ['OKP', 'EC', 'RSA'].includes(kty!), 'one of OKP, EC, RSA'),
    ['kty'],
  ),
  v.check(
    (jwk) => privatePartOf(jwk) === undefined,
    ({ input }) => `a public key: it has \`${privatePartOf(input)}\``,
  ),
);

/** Which curve serves which use (RFC 8037 §2). */
const CURVES = { sig: 'Ed25519', enc: 'X25519' } as const;

const key = v.pipe(
  fields({
    kid: text,
    use: oneOf('sig', 'enc'),
    /** The public key. */
    jwk: publicJwk,
    validFrom: instant,
    /** Signatures received before this instant stay valid; null: in use. */
    revokedAt: orNull(instant),
    /** Signatures received from this instant on are void, whatever date they state; null: not compromised. */
    compromisedSince: orNull(instant),
    /**
     * A compact JWS over `{ party, kid, jwk }` by a known `sig` key of the same party, which admits this key. Null for a
     * party's first keys, and for a key admitted by its fingerprint: then `admittedByFingerprint` is the SHA-256 thumbprint
     * (RFC 7638) that people compared.
     */
    countersignature: orNull(text),
    admittedByFingerprint: orNull(text),
  }),
  v.forward(
    v.check(
      ({ use, jwk }) => jwk.crv === CURVES[use],
      ({ input: { use } }) => `of curve ${CURVES[use]} for use ${use}`,
    ),
    ['jwk'],
  ),
  v.forward(
    v.check(({ kid, jwk }) => jwk.kid === undefined || jwk.kid === kid, 'the kid of its key'),
    ['jwk', 'kid'],
  ),
);

/** Who signs the tokens of a party's people. */
const issuer = fields({
  /** The `iss` claim, unique in the federation. */
  id: text,
  /** The public keys. */
  keys: listOf(publicJwk),
  /**
   * Where the issuer publishes its keys: https, or on the same machine. Then `keys` count only while it does not answer;
   * do not leave withdrawn keys in them.
   */
  jwksUri: orAbsent(guardedUrl),
  /**
   * A compact JWS over `{ party, issuer: { id, keys, jwksUri } }` by a known `sig` key of the party. A directory needs it to
   * change the id or the address or to add a key; left out for a first issuer, and if keys are only removed.
   */
  countersignature: orAbsent(text),
});

const register = fields({
  /** URL of its GraphQL endpoint, which several parties may share: a hosted register. */
  endpoint: httpUrl,
  issuer,
  /** The register's own keys: `sig` for Ed25519 signatures, `enc` for ECDH-ES encryption to it. */
  keys: listOf(key),
  /** URL of the console of the party's people: https, or on the same machine; left out: not published. */
  console: orAbsent(guardedUrl),
});

const nation = oneOf('england-and-wales', 'scotland', 'northern-ireland');

const party = fields({
  id: partyId,
  name: text,
  kind: oneOf(...PARTY_KINDS),
  /** DPA 2018 s.30, Schedule 7. */
  competentAuthority: truth,
  /** Offender Management Act 2007 s.14. */
  omaList: oneOf('A', 'B', null),
  /** Decides which bank holidays count. */
  nation,
  contacts: listOf(fields({ role: text, address: text })),
  /** Null: the party has not joined. */
  register: orNull(register),
});

/** One version of the directory, as the admission key signs it (a compact JWS over this JSON). */
const directoryDocument = fields({
  /** Counts upward; a reader accepts only a higher one. */
  version: wholeNumber('a whole number above 0'),
  issuedAt: instant,
  /** After this instant no program starts with the document, and those that use it warn. */
  expiresAt: instant,
  parties: listOf(party),
});

export type DirectoryDocument = v.InferInput<typeof directoryDocument>;
export type DirectoryParty = v.InferInput<typeof party>;
export type DirectoryRegister = v.InferInput<typeof register>;
export type DirectoryIssuer = v.InferInput<typeof issuer>;
export type DirectoryKey = v.InferInput<typeof key>;
export type Nation = v.InferInput<typeof nation>;

/** The value as a directory document, or an error such as `parties[3].register.endpoint must be an http(s) URL`. */
export function readDirectoryDocument(value: unknown): DirectoryDocument {
  return inShape(directoryDocument, value, {
    refused({ path, expected }) {
      throw new Error(`${path || 'the document'} must be ${expected}`);
    },
  });
}
