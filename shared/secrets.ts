/** The folder of a party's secrets: private keys, the current one first, and the matching secret. Nothing is logged. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import type { DirectoryKey } from './directory/document.ts';
import { writeWhole } from './machine/files.ts';

const FILES = { sig: 'signing.jwk', enc: 'encryption.jwk' } as const;
const MATCH_SECRET = 'match-secret';
const LEAST_SECRET_BYTES = 32;

/** Whether the folder has keys already. */
export function hasSecrets(folder: string): boolean {
  return Object.values(FILES).some((file) => existsSync(join(folder, file)));
}

/** The private keys of one use: the file holds one JWK, or a list. */
export function readPrivateKeys(folder: string, use: DirectoryKey['use']): [JWK, ...JWK[]] {
  const file = FILES[use];
  const [first, ...others] = [parse(folder, file)].flat();
  if (first?.kid === undefined || first.d === undefined)
    throw new Error(`${file} holds no private JWK with a kid`);
  return [first, ...others];
}

/** Replaces the private keys of one use atomically. */
export function writePrivateKeys(folder: string, use: DirectoryKey['use'], keys: JWK[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(join(folder, FILES[use]), JSON.stringify(keys));
}

export function readMatchSecret(folder: string): Buffer {
  const secret = Buffer.from(readFileSync(join(folder, MATCH_SECRET), 'utf8').trim(), 'base64url');
  if (secret.length < LEAST_SECRET_BYTES) throw new Error(`${MATCH_SECRET} is under 32 bytes`);
  return secret;
}

export function writeMatchSecret(folder: string, secret: string): void {
  writeWhole(join(folder, MATCH_SECRET), secret);
}

/** The parser's own error would quote the text of the file, which is secret. */
function parse(folder: string, file: string): JWK | JWK[] {
  const text = readFileSync(join(folder, file), 'utf8');
  try {
    return JSON.parse(text) as JWK | JWK[];
  } catch {
    throw new Error(`${file} is not JSON`);
  }
}
