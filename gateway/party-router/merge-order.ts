/** The order of a merged page: a k-way merge of the parties' rows by the keys in their cursors. */

/** One party's rows for a page: their keys, in order. */
export interface Run {
  keys: readonly Buffer[];
  hasNextPage: boolean;
}

/** A place in the page: the row `index` of run `run`. */
export interface Pick {
  run: number;
  index: number;
}

export interface Page {
  picks: Pick[];
  hasNextPage: boolean;
}

/** Whether a party's rows follow `after` in strict order; a party that says that it has more must give at least one. */
export function isInOrder({ keys, hasNextPage }: Run, after: Buffer | null, newestFirst: boolean): boolean {
  const sign = newestFirst ? -1 : 1;
  let previous = after;
  for (const key of keys) {
    if (previous && sign * Buffer.compare(previous, key) >= 0) return false;
    previous = key;
  }
  return keys.length > 0 || !hasNextPage;
}

/**
 * The first rows of all runs. The page ends with the last row of a run that has more rows than it gave, since its next
 * row may come before those of the others.
 */
export function mergeRuns(runs: readonly Run[], first: number, newestFirst: boolean): Page {
  const heap = new RunHeap(runs, newestFirst);
  const picks: Pick[] = [];
  while (picks.length < first) {
    const next = heap.take();
    if (!next) return { picks, hasNextPage: false };
    picks.push(next);
    const { keys, hasNextPage } = runs[next.run]!;
    if (hasNextPage && next.index === keys.length - 1) return { picks, hasNextPage: true };
  }
  return { picks, hasNextPage: heap.size > 0 };
}

/** A binary heap of the runs, by the next key of each. */
class RunHeap {
  readonly #runs: readonly Run[];
  readonly #sign: number;
  readonly #heap: Pick[] = [];

  constructor(runs: readonly Run[], newestFirst: boolean) {
    this.#runs = runs;
    this.#sign = newestFirst ? -1 : 1;
    runs.forEach(({ keys }, run) => {
      if (keys.length > 0) this.#heap.push({ run, index: 0 });
    });
    for (let at = this.#heap.length >> 1; at >= 0; at -= 1) this.#sink(at);
  }

  get size(): number {
    return this.#heap.length;
  }

  /** Takes the next row out. */
  take(): Pick | undefined {
    const [top] = this.#heap;
    if (!top) return undefined;
    const hasMore = top.index + 1 < this.#runs[top.run]!.keys.length;
    const last = hasMore ? { run: top.run, index: top.index + 1 } : this.#heap.pop()!;
    if (this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return top;
  }

  #sink(at: number): void {
    const heap = this.#heap;
    for (let parent = at; ;) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let least = parent;
      if (left < heap.length && this.#precedes(left, least)) least = left;
      if (right < heap.length && this.#precedes(right, least)) least = right;
      if (least === parent) return;
      [heap[parent], heap[least]] = [heap[least]!, heap[parent]!];
      parent = least;
    }
  }

  #precedes(a: number, b: number): boolean {
    return this.#sign * Buffer.compare(this.#key(a), this.#key(b)) < 0;
  }

  #key(at: number): Buffer {
    const { run, index } = this.#heap[at]!;
    return this.#runs[run]!.keys[index]!;
  }
}
