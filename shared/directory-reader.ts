/** Keeps the last good directory at hand, and takes newer ones as they are published. */
import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import type { DirectoryDocument, DirectoryParty } from './directory-document.ts';
import { verifyDirectory } from './directory-signature.ts';
import { changeMark, fetchDirectory, isUrl } from './directory-source.ts';
import { log as writeLog } from './log.ts';

export { signDirectory, verifyDirectory } from './directory-signature.ts';

export interface Directory {
  /** The last good document. */
  current(): DirectoryDocument;
  party(id: string): DirectoryParty | undefined;
  /** In the order of their ids. */
  parties(): readonly DirectoryParty[];
  /** Calls the listener after each document taken; the result ends that. */
  onChange(listener: Listener): () => void;
  /** Reads the source again now; `reason` says why a document was refused, null if it was taken or unchanged. */
  reload(): Promise<Reloaded>;
  close(): void;
}

type Listener = (document: DirectoryDocument) => void;

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
  now: () => Date;
  log?: typeof writeLog;
}

/** Reads the directory and goes on reading it. Rejects with the reason if there is no good one to start with. */
export async function openDirectory(options: DirectorySource): Promise<Directory> {
  const { source, now, log = writeLog } = options;
  const mark = await changeMark(source);
  const first = await verifyDirectory(await fetchDirectory(source), options.admissionKey, { now: now() });
  const holder = holderOf(first, log);
  const reader = { ...options, log, holder, mark, refused: '', warned: '' };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => null);
    return result;
  };
  const seconds = options.pollSeconds ?? (isUrl(source) ? 30 : 1);
  const timer = setInterval(() => void inTurn(() => poll(reader)), seconds * 1000);
  timer.unref();
  return { ...holder.directory, reload: () => inTurn(() => load(reader)), close: () => clearInterval(timer) };
}

/** A directory held in memory, that changes only when it is replaced: for tests, without signatures. */
export function directoryOf(
  document: DirectoryDocument,
): Directory & { replace(next: DirectoryDocument): void } {
  const { directory, replace } = holderOf(document, writeLog);
  return { ...directory, replace, reload: async () => ({ taken: false, reason: null }), close: () => {} };
}

interface Holder {
  directory: Pick<Directory, 'current' | 'party' | 'parties' | 'onChange'>;
  replace(next: DirectoryDocument): void;
}

function holderOf(document: DirectoryDocument, log: typeof writeLog): Holder {
  let held = indexed(document);
  const listeners = new Set<Listener>();
  return {
    directory: {
      current: () => held.document,
      party: (id) => held.byId.get(id),
      parties: () => held.inOrder,
      onChange: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    replace: (next) => {
      held = indexed(next);
      for (const listener of listeners) tell(listener, next, log);
    },
  };
}

/** A listener that fails must neither stop the others nor make a good document look refused. */
function tell(listener: Listener, document: DirectoryDocument, log: typeof writeLog): void {
  try {
    listener(document);
  } catch (error) {
    log('directory.listener-failed', { version: document.version, error: String(error) });
  }
}

interface Indexed {
  document: DirectoryDocument;
  byId: Map<string, DirectoryParty>;
  inOrder: readonly DirectoryParty[];
}

function indexed(document: DirectoryDocument): Indexed {
  const inOrder = document.parties.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { document, inOrder, byId: new Map(inOrder.map((party) => [party.id, party])) };
}

interface Reader extends DirectorySource {
  log: typeof writeLog;
  holder: Holder;
  /** What was refused last, so that it is logged once. */
  refused: string;
  /** The version whose expiry was warned of. */
  warned: string;
  mark: string | null;
}

async function poll(reader: Reader): Promise<void> {
  warnOfExpiry(reader);
  const mark = await changeMark(reader.source).catch(() => 'unreadable');
  if (mark !== null && mark === reader.mark) return;
  reader.mark = mark;
  await load(reader);
}

async function load(reader: Reader): Promise<Reloaded> {
  const { holder, source, admissionKey, now } = reader;
  let content = '';
  try {
    content = await fetchDirectory(source);
    const previous = holder.directory.current();
    const next = await verifyDirectory(content, admissionKey, { previous, now: now() });
    reader.refused = '';
    if (next === previous) return { taken: false, reason: null };
    holder.replace(next);
    reader.log('directory.taken', { version: next.version, parties: next.parties.length });
    return { taken: true, reason: null };
  } catch (error) {
    return { taken: false, reason: logRefusal(reader, content, error) };
  }
}

function logRefusal(reader: Reader, content: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const refused = createHash('sha256').update(`${reason}\0${content}`).digest('base64url');
  if (refused !== reader.refused) reader.log('directory.refused', { reason });
  reader.refused = refused;
  return reason;
}

function warnOfExpiry(reader: Reader): void {
  const { version, expiresAt } = reader.holder.directory.current();
  if (Date.parse(expiresAt) > reader.now().getTime() || reader.warned === String(version)) return;
  reader.warned = String(version);
  reader.log('directory.expired', { version, expiresAt });
}
