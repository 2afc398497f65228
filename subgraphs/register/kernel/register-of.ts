/** One party's register as this program runs it: its database, its keys, and what it knows of the others. */
import type { Dispatcher } from 'undici';
import type { JWK } from 'jose';
import type { DataSource } from 'typeorm';
import type { Nation } from '../../../shared/directory/document.ts';
import type { BankHolidays } from '../../../shared/calendar/calendar.ts';
import type { Directory } from '../../../shared/directory/reader.ts';
import type { Contributions } from './contributions.ts';
import type { CaseKeys } from './case-keys.ts';
import type { PartyPolicy } from './policy.ts';

export interface RegisterOf {
  party: string;
  database: DataSource;
  directory: Directory;
  caseKeys: CaseKeys;
  /** The secret under which identifiers are matched; it never leaves the register. */
  matchSecret: Buffer;
  /** Private JWK, Ed25519; its `kid` is in the directory. */
  signingKey: JWK;
  /** Private JWKs, the current one first; older ones stay while envelopes to them may arrive. */
  decryptionKeys: JWK[];
  policy: PartyPolicy;
  /** The operator's own list; left out: the one that is shipped. */
  bankHolidays?: BankHolidays | undefined;
  /** URL of the gateway's GraphQL endpoint. */
  gatewayUrl: string;
  /** Carries what it sends, with a certificate of its own; undefined: without one. */
  dispatcher?: Dispatcher | undefined;
  /** URL of a time-stamping authority (RFC 3161); left out: the audit's checkpoints are not stamped. */
  timestampAuthority?: string | undefined;
  /** What the modules of this program give to the mechanisms that serve all of them. */
  contributions: Contributions;
  mode: Mode;
  now: () => Date;
}

/** What the directory calls a party; its id where the directory no longer has it. */
export function nameOf({ directory }: Pick<RegisterOf, 'directory'>, party: string): string {
  return directory.party(party)?.name ?? party;
}

/** A party as the graph names it: the gateway adds what the directory says of it. */
export const asParty = (id: string) => ({ id });

/** Whose bank holidays count for the party. */
export function nationOf({ directory, party }: RegisterOf): Nation {
  return directory.party(party)?.nation ?? 'england-and-wales';
}

/** DEMONSTRATION allows identity through the gateway, introspection and the query page. */
export type Mode = 'production' | 'demonstration';

/** Kinds of parties that are no public authority, or may be none: no rule counts against them. */
const NOT_PUBLIC = ['VOLUNTARY', 'HEALTH_OR_VOLUNTARY', 'HOUSING', 'ADMINISTRATOR', 'OTHER'];

/** Whether a party is a public authority (DPA 2018 s.7), as far as the directory says. */
export function isPublicAuthority({ directory, party }: Pick<RegisterOf, 'directory' | 'party'>): boolean {
  const kind = directory.party(party)?.kind;
  return kind !== undefined && !NOT_PUBLIC.includes(kind);
}
