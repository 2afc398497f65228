/** Keeps the last good directory at hand, and takes newer ones as they are published. */
import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import type { DirectoryDocument } from './document.ts';
import { holderOf, type HeldDirectory, type Holder } from './holder.ts';
import { readKept, type Kept } from './kept.ts';
import { verifyDirectory } from './signature.ts';
import { changeMark, fetchDirectory, isUrl } from './source.ts';
import { log as writeLog } from '../log.ts';
import { writeWhole } from '../machine/files.ts';
import { messageOf } from '../machine/script.ts';

export { signDirectory, verifyDirectory } from './signature.ts';

export interface Directory extends HeldDirectory {
  /** The document as it was signed, a compact JWS, for those to whom it must be proven; null: held without one. */
  signed(): string | null;
  /** Reads the source again now; `reason` says why a document was refused, null if it was taken or unchanged. */
  reload(): Promise<Reloaded>;
  close(): void;
}

export interface Reloaded {
  taken: boolean;
  reason: string | null;
}

export interface DirectorySource {
  /** A file path or an http(s) URL of the compact JWS. */
  source: string;
  /** The public half of the admission key, which every reader pins in its own configuration. */
  admissionKey: JWK;
  /** @default 1 for a file, whose change is seen by its time stamp; 30 for a URL. */
  pollSeconds?: number | undefined;
  /**
   * Path of a file in which the last document taken is kept over restarts, so that no older one is taken then either.
   * @default none: a restart takes whatever good document the source holds
   */
  keepAt?: string | undefined;
  now: () => Date;
  log?: typeof writeLog;
}

/** Reads the directory and goes on reading it. Rejects with the reason if there is no good one to start with. */
export async function openDirectory(options: DirectorySource): Promise<Directory> {
  const { source, log = writeLog } = options;
  const mark = await changeMark(source).catch(() => null);
  const { jws, document } = await takeFirst(options, log);
  const reader: Reader = {
    ...options,
    log,
    mark,
    refused: '',
    warned: 0,
    jws,
    holder: holderOf(document, log),
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => null);
    return result;
  };
  const seconds = options.pollSeconds ?? (isUrl(source) ? 30 : 1);
  const close = repeatedly(() => inTurn(() => poll(reader)), seconds);
  const signed = () => reader.jws;
  return { ...reader.holder.directory, signed, reload: () => inTurn(() => load(reader)), close };
}

/** A directory held in memory, that changes only when it is replaced: for tests, without signatures. */
export function directoryOf(
  document: DirectoryDocument,
): Directory & { replace(next: DirectoryDocument): void } {
  const { directory, replace } = holderOf(document, writeLog);
  const reload = async () => ({ taken: false, reason: null });
  return { ...directory, replace, signed: () => null, reload, close: () => {} };
}

interface Reader extends DirectorySource {
  log: typeof writeLog;
  holder: Holder;
  /** What is held, as it was signed. */
  jws: string;
  /** Digest of what was refused last, so that it is logged once. */
  refused: string;
  /** The version whose expiry was warned of. */
  warned: number;
  mark: string | null;
}

/** Starts from the source, or from what was kept while the source holds nothing good and that has not expired. */
async function takeFirst(options: DirectorySource, log: typeof writeLog): Promise<Kept> {
  const { keepAt, admissionKey, now } = options;
  const kept = keepAt === undefined ? undefined : await readKept(keepAt, admissionKey);
  const isUsable = kept !== undefined && Date.parse(kept.document.expiresAt) > now().getTime();
  try {
    const jws = await fetchDirectory(options.source);
    const document = await take(options, jws, kept?.document);
    if (document !== kept?.document || isUsable) return { jws, document };
  } catch (error) {
    if (!isUsable) throw error;
    log('directory.refused', { reason: messageOf(error) });
    return kept;
  }
  throw new Error(`the directory expired at ${kept?.document.expiresAt}`);
}

/** The document under that signature, kept if it is new; throws the reason if it may not be taken. */
async function take(
  { admissionKey, keepAt, now }: DirectorySource,
  jws: string,
  previous: DirectoryDocument | undefined,
): Promise<DirectoryDocument> {
  const next = await verifyDirectory(jws, admissionKey, { now: now(), ...(previous && { previous }) });
  if (next !== previous && keepAt !== undefined) writeWhole(keepAt, jws);
  return next;
}

/** Works again so many seconds after each end, without keeping the process alive; the result stops it. */
function repeatedly(work: () => Promise<void>, seconds: number): () => void {
  let closed = false;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    if (!closed) timer = setTimeout(() => void work().finally(wait), seconds * 1000).unref();
  };
  wait();
  return () => {
    closed = true;
    clearTimeout(timer);
  };
}

async function poll(reader: Reader): Promise<void> {
  warnOfExpiry(reader);
  const mark = await changeMark(reader.source).catch(() => 'unreadable');
  if (mark !== null && mark === reader.mark) return;
  reader.mark = mark;
  await load(reader);
}

async function load(reader: Reader): Promise<Reloaded> {
  const previous = reader.holder.directory.current();
  let jws = '';
  try {
    jws = await fetchDirectory(reader.source);
    const next = await take(reader, jws, previous);
    reader.refused = '';
    if (next === previous) return { taken: false, reason: null };
    reader.jws = jws;
    reader.holder.replace(next);
    reader.log('directory.taken', { version: next.version, parties: next.parties.length });
    return { taken: true, reason: null };
  } catch (error) {
    return { taken: false, reason: logRefusal(reader, jws, messageOf(error)) };
  }
}

function logRefusal(reader: Reader, jws: string, reason: string): string {
  const refused = createHash('sha256').update(`${reason}\0${jws}`).digest('base64url');
  if (refused !== reader.refused) reader.log('directory.refused', { reason });
  reader.refused = refused;
  return reason;
}

function warnOfExpiry(reader: Reader): void {
  const { version, expiresAt } = reader.holder.directory.current();
  if (Date.parse(expiresAt) > reader.now().getTime() || reader.warned === version) return;
  reader.warned = version;
  reader.log('directory.expired', { version, expiresAt });
}
