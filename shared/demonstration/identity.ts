/** What makes an organisation a party: its keys and secrets, and the directory entry that publishes their public half. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryRegister } from '../directory/document.ts';
import { writeWhole } from '../machine/files.ts';
import { generateEncryptionKey, generateSigningKey, type KeyPair } from '../keys.ts';

export interface Identity {
  /** The `iss` claim of its people's tokens. */
  issuer: string;
  /** Signs its people's tokens. */
  tokens: KeyPair;
  /** The register's own key for signatures. */
  signing: KeyPair;
  /** The register's own key, to which others encrypt. */
  encryption: KeyPair;
  /** Under which identifiers are matched; base64url. */
  matchSecret: string;
}

/** Keys and secrets for a new party. */
export async function generateIdentity(party: string): Promise<Identity> {
  const [tokens, signing, encryption] = await Promise.all([
    generateSigningKey(`${party}-tokens-1`),
    generateSigningKey(`${party}-sig-1`),
    generateEncryptionKey(`${party}-enc-1`),
  ]);
  const matchSecret = randomBytes(32).toString('base64url');
  return { issuer: `urn:register-federation:${party}`, tokens, signing, encryption, matchSecret };
}

/** Writes the secrets as a register reads them from its secrets folder. The key for tokens is not among them. */
export function writeSecrets(folder: string, { signing, encryption, matchSecret }: Identity): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(join(folder, 'signing.jwk'), JSON.stringify(signing.privateJwk));
  writeWhole(join(folder, 'encryption.jwk'), JSON.stringify(encryption.privateJwk));
  writeWhole(join(folder, 'match-secret'), matchSecret);
}

/** The party's register as the directory shows it. */
export function directoryEntry(identity: Identity, endpoint: string, validFrom: string): DirectoryRegister {
  const entry = (use: 'sig' | 'enc', { publicJwk }: KeyPair) => ({
    kid: publicJwk.kid ?? '',
    use,
    jwk: publicJwk,
    validFrom,
    revokedAt: null,
    compromisedSince: null,
    countersignature: null,
    admittedByFingerprint: null,
  });
  return {
    endpoint,
    issuer: { id: identity.issuer, keys: [identity.tokens.publicJwk] },
    keys: [entry('sig', identity.signing), entry('enc', identity.encryption)],
  };
}
