/** Holds one indexed directory, which can be replaced by the next. */
import type { DirectoryDocument, DirectoryParty } from './document.ts';
import type { log as writeLog } from '../log.ts';

export interface HeldDirectory {
  /** The last valid document. */
  current(): DirectoryDocument;
  party(id: string): DirectoryParty | undefined;
  /** In the order of their ids. */
  parties(): readonly DirectoryParty[];
  /** Calls the listener after each new document; the result unsubscribes it. */
  onChange(listener: DirectoryListener): () => void;
}

export type DirectoryListener = (document: DirectoryDocument) => void;

export interface Holder {
  directory: HeldDirectory;
  replace(next: DirectoryDocument): void;
}

export function holderOf(document: DirectoryDocument, log: typeof writeLog): Holder {
  let held = indexed(document);
  const listeners = new Set<DirectoryListener>();
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

/** A listener that fails must not stop the others, or make a valid document look refused. */
function tell(listener: DirectoryListener, document: DirectoryDocument, log: typeof writeLog): void {
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
