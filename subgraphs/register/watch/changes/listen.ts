/** What changed in a party's register, told to all who watch; it listens only while somebody does. */
import { listenUntil, type Source } from './connection.ts';

/** Changes within this time are told as one. */
const BATCH_MS = 250;

export interface Watcher {
  /** From now on nothing is missed; whoever watched before may have missed anything. */
  listening(): void;
  changed(kinds: string[]): void;
}

/** From the first watcher to the last. */
interface Session {
  stopping: AbortController;
  isListening: boolean;
}

/** One for each hosted party. */
export class Changes {
  readonly #source: Source;
  /** What an announcement may name; anything else that is said on the channel is told to nobody. */
  readonly #tables: ReadonlySet<string>;
  readonly #watchers = new Set<Watcher>();
  /** Announced, and not told yet. */
  readonly #batch = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #session: Session | null = null;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(source: Source, tables: ReadonlySet<string>) {
    this.#source = source;
    this.#tables = tables;
  }

  /** Tells the watcher from now on, until the function that this returns is called. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    this.#session ??= this.#start();
    if (this.#session.isListening) watcher.listening();
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#stop();
    };
  }

  /** Answers once no connection is open. */
  async close(): Promise<void> {
    this.#watchers.clear();
    this.#stop();
    await this.#ended;
  }

  #start(): Session {
    const session: Session = { stopping: new AbortController(), isListening: false };
    const { signal } = session.stopping;
    const running = listenUntil(signal, this.#source, {
      listening: () => {
        session.isListening = true;
        if (!signal.aborted) for (const watcher of this.#watchers) watcher.listening();
      },
      announced: (payload) => {
        if (!signal.aborted) this.#announced(payload);
      },
      lost: () => {
        session.isListening = false;
      },
    });
    // An earlier connection may still be closing.
    this.#ended = Promise.all([this.#ended, running]);
    return session;
  }

  #stop(): void {
    this.#session?.stopping.abort();
    this.#session = null;
    this.#batch.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #announced(payload: string): void {
    if (!this.#tables.has(payload)) return;
    this.#batch.add(payload);
    this.#timer ??= setTimeout(() => this.#tell(), BATCH_MS);
  }

  #tell(): void {
    const kinds = [...this.#batch].toSorted();
    this.#batch.clear();
    this.#timer = undefined;
    for (const watcher of this.#watchers) watcher.changed(kinds);
  }
}
