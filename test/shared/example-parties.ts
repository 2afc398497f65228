/** Parties with keys, and a directory of them, for tests without a database or a network. */
import { GraphQLError } from 'graphql';
import type { DirectoryDocument, DirectoryKey, DirectoryParty } from '../../shared/directory/document.ts';
import { generateEncryptionKey, generateSigningKey, type KeyPair } from '../../shared/keys.ts';

export const NOW = new Date('2026-03-02T09:00:00.000Z');

/** A deep copy as JSON makes it. (`structuredClone` under Jest makes objects of another realm.) */
export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** NOW, moved by so many seconds. */
export function later(seconds: number): Date {
  return new Date(NOW.getTime() + seconds * 1000);
}

export interface ExampleParty {
  party: DirectoryParty;
  signing: KeyPair;
  encryption: KeyPair;
  issuer: KeyPair;
}

export async function exampleParty(id: string): Promise<ExampleParty> {
  const [signing, encryption, issuer] = await Promise.all([
    generateSigningKey(`${id}-sig-1`),
    generateEncryptionKey(`${id}-enc-1`),
    generateSigningKey(`${id}-issuer-1`),
  ]);
  const party: DirectoryParty = {
    id,
    name: `The ${id}`,
    kind: 'LOCAL_AUTHORITY',
    competentAuthority: false,
    omaList: null,
    nation: 'england-and-wales',
    contacts: [{ role: 'DPO', address: `dpo@${id}.example` }],
    register: {
      endpoint: `https://${id}.example/graphql`,
      issuer: { id: `https://login.${id}.example`, keys: [issuer.publicJwk] },
      keys: [directoryKey('sig', signing), directoryKey('enc', encryption)],
    },
  };
  return { party, signing, encryption, issuer };
}

/** A party's key as it stands in the directory: one of its first, if nothing else is said. */
export function directoryKey(
  use: DirectoryKey['use'],
  { publicJwk }: KeyPair,
  more: Partial<DirectoryKey> = {},
): DirectoryKey {
  return {
    kid: publicJwk.kid ?? '',
    use,
    jwk: publicJwk,
    validFrom: '2026-01-01T00:00:00Z',
    revokedAt: null,
    compromisedSince: null,
    countersignature: null,
    admittedByFingerprint: null,
    ...more,
  };
}

export function exampleDocument(
  parties: DirectoryParty[],
  more: Partial<DirectoryDocument> = {},
): DirectoryDocument {
  return copyOf({
    version: 1,
    issuedAt: '2026-03-01T00:00:00Z',
    expiresAt: '2026-06-01T00:00:00Z',
    parties,
    ...more,
  });
}

/** The same party with another register's fields. */
export function withKeys(party: DirectoryParty, keys: DirectoryKey[]): DirectoryParty {
  if (!party.register) throw new Error(`${party.id} has no register`);
  return { ...party, register: { ...party.register, keys } };
}

/** The code and message with which a promise is refused; fails if it is not. */
export async function refused(promise: Promise<unknown>): Promise<{ code: unknown; message: string }> {
  const outcome = await promise.then(
    (value) => new Error(`was not refused: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (!(outcome instanceof GraphQLError)) throw outcome;
  return { code: outcome.extensions.code, message: outcome.message };
}

/** The text with one character in its middle replaced by another of base64url. */
export function tampered(text: string, at = Math.floor(text.length / 2)): string {
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}
