/** The last directory taken, kept on disk: a restart neither forgets its version nor needs its source to answer. */
import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import type { DirectoryDocument } from './document.ts';
import { verifyDirectory } from './signature.ts';

const LONG_AGO = new Date(0);

export interface Kept {
  document: DirectoryDocument;
  jws: string;
}

/** The document kept at that path, expired or not, and its JWS; undefined if none was kept yet. */
export async function readKept(path: string, admissionKey: JWK): Promise<Kept | undefined> {
  const jws = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (jws === undefined) return undefined;
  return { jws, document: await verifyDirectory(jws, admissionKey, { now: LONG_AGO }) };
}
