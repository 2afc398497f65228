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
  /** Counts upward; a reader accepts only a higher one. */
  version: number;
  issuedAt: string;
  /** After this instant no program starts with the document, and those that use it warn. */
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
  /** Decides which bank holidays count. */
  nation: Nation;
  contacts: { role: string; address: string }[];
  /** Null: the party has not joined. */
  register: DirectoryRegister | null;
}

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

export interface DirectoryRegister {
  /** URL of its GraphQL endpoint, which several parties may share: a hosted register. */
  endpoint: string;
  issuer: DirectoryIssuer;
  /** The register's own keys: `sig` for Ed25519 signatures, `enc` for ECDH-ES encryption to it. */
  keys: DirectoryKey[];
  /** URL of the console of the party's people: https, or on the same machine; left out: not published. */
  console?: string | null;
}

/** Who signs the tokens of a party's people. */
export interface DirectoryIssuer {
  /** The `iss` claim, unique in the federation. */
  id: string;
  /** The public keys. */
  keys: JWK[];
  /**
   * Where the issuer publishes its keys: https, or on the same machine. Then `keys` count only while it does not answer;
   * do not leave withdrawn keys in them.
   */
  jwksUri?: string | null;
  /**
   * A compact JWS over `{ party, issuer: { id, keys, jwksUri } }` by a known `sig` key of the party. A directory needs it to
   * change the id or the address or to add a key; left out for a first issuer, and if keys are only removed.
   */
  countersignature?: string | null;
}

export interface DirectoryKey {
  kid: string;
  use: 'sig' | 'enc';
  /** The public key. */
  jwk: JWK;
  validFrom: string;
  /** Signatures received before this instant stay valid; null: in use. */
  revokedAt: string | null;
  /** Signatures received from this instant on are void, whatever date they state; null: not compromised. */
  compromisedSince: string | null;
  /**
   * A compact JWS over `{ party, kid, jwk }` by a known `sig` key of the same party, which admits this key. Null for a
   * party's first keys, and for a key admitted by its fingerprint: then `admittedByFingerprint` is the SHA-256 thumbprint
   * (RFC 7638) that people compared.
   */
  countersignature: string | null;
  admittedByFingerprint: string | null;
}
