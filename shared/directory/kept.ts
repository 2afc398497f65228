/** The last accepted directory on disk, so that a restart knows its version and does not depend on its source. */
import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import type { DirectoryDocument } from './document.ts';
import { verifyDirectory } from './signature.ts';

const LONG_AGO = new Date(0);

export interface Kept {
  document: DirectoryDocument;
  jws: string;
}

/** The document at that path, expired or not, and its JWS; undefined if there is none yet. */
export async function readKept(path: string, admissionKey: JWK): Promise<Kept | undefined> {
  const jws = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (jws === undefined) return undefined;
  return { jws, document: await verifyDirectory(jws, admissionKey, { now: LONG_AGO }) };
}
