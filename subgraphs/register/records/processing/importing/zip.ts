/** Reads the parts of a ZIP file, and refuses one that was made to do harm (a ZIP bomb). */
import type { Readable } from 'node:stream';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { FileProblem } from './table.ts';

const MOST_ENTRIES = 500;
const MOST_ENTRY_BYTES = 64 * 1024 * 1024;
const MOST_ALL_BYTES = 128 * 1024 * 1024;
/** Real spreadsheets do not compress further than this; a ZIP bomb does. */
const MOST_RATIO = 200;
const SMALL_BYTES = 1024 * 1024;

export interface Zip {
  has(name: string): boolean;
  names(): string[];
  /** The text of a part, in pieces. */
  text(name: string): AsyncGenerator<string>;
}

/** Opens it without closing the file. */
export async function openZip(fd: number): Promise<Zip> {
  const entries = new Map<string, Entry>();
  const zip = await orDamaged(() => fromFdPromise(fd, { autoClose: false, lazyEntries: true }));
  if (zip.entryCount > MOST_ENTRIES)
    throw new FileProblem(`The file has ${zip.entryCount} parts; ${MOST_ENTRIES} is the most.`);
  await orDamaged(async () => {
    for await (const entry of zip.eachEntry()) keep(entries, entry);
  });
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    text: (name) => textOf(zip, entries.get(name)),
  };
}

function keep(entries: Map<string, Entry>, entry: Entry): void {
  const { fileName, compressedSize, uncompressedSize } = entry;
  if (entries.has(fileName)) throw new FileProblem('The file has two parts of one name.');
  if (entry.isEncrypted()) throw new FileProblem('The file is protected by a password: save it without one.');
  entries.set(fileName, entry);
  const all = [...entries.values()].reduce((sum, one) => sum + one.uncompressedSize, 0);
  const isBomb = uncompressedSize > SMALL_BYTES && uncompressedSize > MOST_RATIO * compressedSize;
  if (isBomb || uncompressedSize > MOST_ENTRY_BYTES || all > MOST_ALL_BYTES)
    throw new FileProblem('The file unpacks to more than may be read: split it.');
}

/** Counts the unpacked bytes too, because a header may lie. */
async function* textOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (!entry) throw new FileProblem('The file lacks a part that every XLSX has.');
  const stream: Readable = await orDamaged(() => zip.openReadStreamPromise(entry));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > entry.uncompressedSize) throw new FileProblem(DAMAGED);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw asProblem(error);
  }
}

const DAMAGED = 'The file is not a whole XLSX: it is damaged, or something else.';

/** Hides the libraries' own messages, which mean nothing to the sender. */
export function asProblem(error: unknown): Error {
  return error instanceof FileProblem ? error : new FileProblem(DAMAGED);
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asProblem(error);
  }
}
