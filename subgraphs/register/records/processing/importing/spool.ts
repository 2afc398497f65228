/** Keeps what is sent in a file without a name, which goes with the program that holds it open. */
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileProblem, MOST_FILE_BYTES } from './table.ts';

/** The file, from which it can be read again; the caller closes it. */
export async function spool(body: Readable): Promise<FileHandle> {
  const file = await openNameless();
  try {
    let bytes = 0;
    // What is left of a file that is too large is not waited for; the sender still gets its answer.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_FILE_BYTES)
        throw new FileProblem(`The file is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB: split it.`);
      await file.write(chunk);
    }
    if (bytes === 0) throw new FileProblem('The file is empty.');
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'register-import-'));
  try {
    return await open(join(folder, 'file'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
