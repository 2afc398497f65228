/** A party's keys and secrets, and the directory entry that publishes the public keys. */
import { randomBytes } from 'node:crypto';
import type { DirectoryRegister } from '../directory/document.ts';
import { publishedKey } from '../directory/rotation.ts';
import { generateEncryptionKey, generateSigningKey, type KeyPair } from '../keys.ts';
import { writeMatchSecret, writePrivateKeys } from '../secrets.ts';

export interface Identity {
  /** The `iss` claim of its people's tokens. */
  issuer: string;
  /** Signs its people's tokens. */
  tokens: KeyPair;
  /** The register's own key for signatures. */
  signing: KeyPair;
  /** The register's own key for encryption to it. */
  encryption: KeyPair;
  /** The secret for matching identifiers; base64url. */
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

/** Writes the secrets that a register reads from its folder. The key for tokens is not among them. */
export function writeSecrets(folder: string, { signing, encryption, matchSecret }: Identity): void {
  writePrivateKeys(folder, 'sig', [signing.privateJwk]);
  writePrivateKeys(folder, 'enc', [encryption.privateJwk]);
  writeMatchSecret(folder, matchSecret);
}

/** The party's first entry in the directory. */
export function directoryEntry(identity: Identity, endpoint: string, validFrom: string): DirectoryRegister {
  const { issuer, tokens, signing, encryption } = identity;
  return {
    endpoint,
    issuer: { id: issuer, keys: [tokens.publicJwk] },
    keys: [
      publishedKey('sig', signing.publicJwk, validFrom),
      publishedKey('enc', encryption.publicJwk, validFrom),
    ],
  };
}
