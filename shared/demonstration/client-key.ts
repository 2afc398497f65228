/** A person's own key in a file, with which the command line signs writes. */
import { existsSync } from 'node:fs';
import type { JWK } from 'jose';
import { generateSigningKey, loadJwk } from '../keys.ts';
import { writeWhole } from '../machine/files.ts';

/** The private key in the file, made if there is none. */
export async function clientKey(path: string): Promise<JWK> {
  if (!existsSync(path)) {
    const { privateJwk } = await generateSigningKey('client');
    writeWhole(path, JSON.stringify(privateJwk));
  }
  return loadJwk(path);
}
