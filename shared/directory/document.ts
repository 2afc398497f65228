/** The directory document: who the parties are, where their registers answer, and with which keys. */
import type { JWK } from 'jose';

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

/** One version of the directory, as the admission key signs it (a compact JWS over this JSON). */
export interface DirectoryDocument {
  /** Counts upward; a reader takes only a higher one. */
  version: number;
  issuedAt: string;
  /** After this instant the document may not be used to start, and readers warn while they keep it. */
  expiresAt: string;
  parties: DirectoryParty[];
}

export interface DirectoryParty {
  id: string;
  name: string;
  /** One of `PARTY_KINDS`. */
  kind: string;
  /** DPA 2018 s.30, Schedule 7. */
  competentAuthority: boolean;
  /** Offender Management Act 2007 s.14. */
  omaList: 'A' | 'B' | null;
  /** Which bank holidays count for it. */
  nation: Nation;
  contacts: { role: string; address: string }[];
  /** Null: has not joined. */
  register: DirectoryRegister | null;
}

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

export interface DirectoryRegister {
  /** URL of its GraphQL endpoint. Several parties may share one: a hosted register. */
  endpoint: string;
  issuer: DirectoryIssuer;
  /** The register's own keys: `sig` for Ed25519 signatures, `enc` for ECDH-ES encryption to it. */
  keys: DirectoryKey[];
  /** URL of the console in which the party's people work: https, or on the same machine; left out: none is published. */
  console?: string | null;
}

/** Who signs the tokens of a party's people. */
export interface DirectoryIssuer {
  /** The `iss` claim, unique in the federation. */
  id: string;
  /** The public keys. */
  keys: JWK[];
  /**
   * Where the issuer publishes its keys: https, or on the same machine. Then `keys` count only while it does not answer,
   * so that none which was withdrawn should stay in them.
   */
  jwksUri?: string | null;
  /**
   * A compact JWS over `{ party, issuer: { id, keys, jwksUri } }` by a known `sig` key of the party, without which a
   * directory may bring no other id or address and no new key; left out for a first issuer, and where keys only go.
   */
  countersignature?: string | null;
}

export interface DirectoryKey {
  kid: string;
  use: 'sig' | 'enc';
  /** The public key. */
  jwk: JWK;
  validFrom: string;
  /** Signatures received before this instant stay good; null: in use. */
  revokedAt: string | null;
  /** Signatures received from this instant on are void, whatever they say; null: not compromised. */
  compromisedSince: string | null;
  /**
   * A compact JWS over `{ party, kid, jwk }` by a key of the same party and use `sig` that was known before, which
   * admits this key; null for a party's first keys, and for a key admitted after a fingerprint check, which then stands
   * in `admittedByFingerprint` as the SHA-256 thumbprint (RFC 7638) that admission compared.
   */
  countersignature: string | null;
  admittedByFingerprint: string | null;
}
