/** The streams that are open in this program: no more than it can serve, and only a few of one person. */
import type { ErrorCode } from '../../../../shared/errors.ts';
import type { Caller } from '../../../../shared/callers/caller.ts';

const MOST_IN_ALL = 200;
const MOST_OF_ONE = 5;

interface Full {
  status: number;
  code: ErrorCode;
  message: string;
}

const keyOf = ({ party, person }: Caller) => JSON.stringify([party, person]);

export class OpenStreams {
  /** What ends each. */
  readonly #ends = new Set<() => void>();
  /** By party and person; only in memory. */
  readonly #counts = new Map<string, number>();
  #isClosing = false;

  /** Why there is no place for this caller; null if there is one. */
  whyFull(caller: Caller): Full | null {
    const unavailable = { status: 503, code: 'PARTY_UNREACHABLE' } as const;
    if (this.#isClosing) return { ...unavailable, message: 'This register is stopping: try again soon.' };
    if (this.#ends.size >= MOST_IN_ALL)
      return { ...unavailable, message: 'As many people watch here as can be told: try again in a minute.' };
    if ((this.#counts.get(keyOf(caller)) ?? 0) < MOST_OF_ONE) return null;
    const message = `You have ${MOST_OF_ONE} streams open here already: close one of them.`;
    return { status: 429, code: 'BAD_USER_INPUT', message };
  }

  /** Takes a place until the function that this returns is called; `end` is what ends the stream. */
  take(caller: Caller, end: () => void): () => void {
    const key = keyOf(caller);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#ends.add(end);
    return () => {
      if (!this.#ends.delete(end)) return;
      const left = (this.#counts.get(key) ?? 1) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    };
  }

  /** Ends all streams, and refuses new ones. */
  close(): void {
    this.#isClosing = true;
    for (const end of this.#ends) end();
  }
}
