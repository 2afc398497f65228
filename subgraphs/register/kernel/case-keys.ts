/** One key per case, in files outside the database and its backups: destroying the key forgets the person. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { appendFile, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const CASE_ID = /^[0-9a-zA-Z-]{1,64}$/;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const DESTROYED = 'destroyed.jsonl';

export interface CaseKeys {
  /** Encrypts under the case's key, which is made if the case has none. AES-256-GCM: iv, tag, ciphertext. */
  encrypt(caseId: string, plaintext: string): Promise<Buffer>;
  /** The plaintext; null if the key was destroyed. */
  decrypt(caseId: string, sealed: Buffer): Promise<string | null>;
  /** Destroys the key, for good: a copy that a restore brings back is destroyed again at the next start. */
  destroy(caseId: string, at: Date): Promise<void>;
  /** Destroys again every key on the list of destroyed keys. Returns how many were there. */
  applyDestroyed(): Promise<number>;
  /** The cases on the list of destroyed keys. */
  destroyed(): Promise<Set<string>>;
}

/** Opens the folder of a party's case keys, making it if it is not there. */
export async function openCaseKeys(folder: string): Promise<CaseKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileOf = (caseId: string) => {
    if (!CASE_ID.test(caseId)) throw new Error('not a case id');
    return join(folder, `${caseId}.key`);
  };
  return {
    encrypt: async (caseId, plaintext) =>
      encryptWith(await obtainKey(folder, fileOf(caseId), caseId), caseId, plaintext),
    async decrypt(caseId, sealed) {
      const key = await readKey(fileOf(caseId));
      return key && decryptWith(key, caseId, sealed);
    },
    async destroy(caseId, at) {
      await appendFile(join(folder, DESTROYED), `${JSON.stringify({ caseId, at: at.toISOString() })}\n`, {
        flush: true,
      });
      await rm(fileOf(caseId), { force: true });
    },
    async applyDestroyed() {
      const destroyed = await destroyedCases(folder);
      await Promise.all([...destroyed].map((caseId) => rm(fileOf(caseId), { force: true })));
      return destroyed.size;
    },
    destroyed: () => destroyedCases(folder),
  };
}

async function destroyedCases(folder: string): Promise<Set<string>> {
  const lines = await readFile(join(folder, DESTROYED), 'utf8').catch(ifMissing(''));
  return new Set(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => String((JSON.parse(line) as { caseId: string }).caseId)),
  );
}

/** The key is on disk before anything encrypted with it can be committed; a key without a case does no harm. */
async function obtainKey(folder: string, file: string, caseId: string): Promise<Buffer> {
  const known = await readKey(file);
  if (known) return known;
  if ((await destroyedCases(folder)).has(caseId)) throw new Error('the key of this case was destroyed');
  const key = randomBytes(32);
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(key);
    await handle.sync();
    await handle.close();
    return key;
  } catch (error) {
    const other = await readKey(file);
    if (other?.length === 32) return other;
    throw error;
  }
}

function readKey(file: string): Promise<Buffer | null> {
  return readFile(file).catch(ifMissing(null));
}

function ifMissing<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}

function encryptWith(key: Buffer, caseId: string, plaintext: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(caseId));
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
}

function decryptWith(key: Buffer, caseId: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(caseId))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  );
}
