/** Holds the last valid directory, and replaces it by newer ones as they are published. */
import type { JWK } from 'jose';
import type { DirectoryDocument } from './document.ts';
import { holderOf, type HeldDirectory, type Holder } from './holder.ts';
import { readKept, type Kept } from './kept.ts';
import { verifyDirectory } from './signature.ts';
import { changeMark, fetchDirectory, isUrl } from './source.ts';
import { sha256 } from '../digest.ts';
import { log as writeLog } from '../log.ts';
import { writeWhole } from '../machine/files.ts';
import { messageOf } from '../machine/script.ts';

export { signDirectory, verifyDirectory } from './signature.ts';

export interface Directory extends HeldDirectory {
  /** The signed document, a compact JWS, as proof for others; null for `directoryOf`. */
  signed(): string | null;
  /** Reads the source now; `reason` says why a document was refused, null if it was accepted or unchanged. */
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
  /** @default 1 for a file, which is read only if its timestamp changed; 30 for a URL. */
  pollSeconds?: number | undefined;
  /**
   * Path of a file in which the last accepted document survives a restart, so that no older one is accepted then.
   * @default none: a restart accepts any valid document of the source
   */
  keepAt?: string | undefined;
  now: () => Date;
  log?: typeof writeLog;
}

/** Reads the directory and keeps polling it. Rejects with the reason if there is no valid one to start with. */
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

/** A directory in memory without signatures, which changes only when it is replaced: for tests. */
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
  /** The signed form of the document held. */
  jws: string;
  /** Digest of the last refusal, so that it is logged once. */
  refused: string;
  /** The version for which a warning of expiry was logged. */
  warned: number;
  mark: string | null;
}

/** Starts from the source or, if that has no valid document, from the kept one unless it has expired. */
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

/** The document under that signature, kept on disk if it is new; throws the reason if it is refused. */
async function take(
  { admissionKey, keepAt, now }: DirectorySource,
  jws: string,
  previous: DirectoryDocument | undefined,
): Promise<DirectoryDocument> {
  const next = await verifyDirectory(jws, admissionKey, { now: now(), ...(previous && { previous }) });
  if (next !== previous && keepAt !== undefined) writeWhole(keepAt, jws);
  return next;
}

/** Repeats the work, so many seconds after each end, without keeping the process alive; the result stops it. */
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
  const refused = sha256(`${reason}\0${jws}`);
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
