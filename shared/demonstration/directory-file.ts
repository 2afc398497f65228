/** A signed directory in a file, changed one register at a time by the holder of the admission key. */
import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import type { DirectoryDocument, DirectoryRegister } from '../directory/document.ts';
import { signDirectory, verifyDirectory } from '../directory/reader.ts';
import { writeWhole } from '../machine/files.ts';

export interface DirectoryFile {
  path: string;
  /** The private key: it signs the next version, and its public half verifies the previous one. */
  admissionKey: JWK;
  now: Date;
}

/** The party's register in the file; an error if there is none. */
export async function readRegister(file: DirectoryFile, party: string): Promise<DirectoryRegister> {
  return registerIn(await read(file), party);
}

/** Signs and writes the next version with that register changed, unless readers would refuse it. */
export async function changeRegister(
  file: DirectoryFile,
  party: string,
  register: DirectoryRegister,
): Promise<number> {
  const { path, admissionKey, now } = file;
  const previous = await read(file);
  registerIn(previous, party);
  const next: DirectoryDocument = {
    ...previous,
    version: previous.version + 1,
    issuedAt: now.toISOString(),
    parties: previous.parties.map((one) => (one.id === party ? { ...one, register } : one)),
  };
  const jws = await signDirectory(next, admissionKey);
  await verifyDirectory(jws, publicHalf(admissionKey), { previous, now });
  writeWhole(path, jws, 0o644);
  return next.version;
}

function read({ path, admissionKey, now }: DirectoryFile): Promise<DirectoryDocument> {
  return verifyDirectory(readFileSync(path, 'utf8').trim(), publicHalf(admissionKey), { now });
}

function registerIn({ parties }: DirectoryDocument, party: string): DirectoryRegister {
  const register = parties.find(({ id }) => id === party)?.register;
  if (!register) throw new Error(`The directory has no register of ${party}.`);
  return register;
}

function publicHalf({ kty, crv, x, kid, alg, use }: JWK): JWK {
  return { kty, crv, x, kid, alg, use } as JWK;
}
