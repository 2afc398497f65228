/** A bounded cache of queries and their plans; mutations, whose literals may be personal data, are never kept. */

/** The interface of Apollo's caches of documents and plans. */
interface Store<Value> {
  get(key: string): Promise<Value | undefined>;
  set(key: string, value: Value): Promise<void>;
  delete(key: string): Promise<boolean>;
  clear(): void;
}

/** The size of a store, in characters of JSON. */
const MOST_CHARACTERS = 30_000_000;

/** The largest share of a store that one value may take. */
const LARGEST_PART = 0.02;

interface Entry<Value> {
  value: Value;
  size: number;
}

export class QueryStore<Value> implements Store<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #isMutation: (value: Value) => boolean;
  #size = 0;

  constructor(isMutation: (value: Value) => boolean) {
    this.#isMutation = isMutation;
  }

  get count(): number {
    return this.#entries.size;
  }

  values(): Value[] {
    return [...this.#entries.values()].map(({ value }) => value);
  }

  async get(key: string): Promise<Value | undefined> {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // The entry used last moves to the end, so that the first is always the next to go.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  async set(key: string, value: Value): Promise<void> {
    if (this.#isMutation(value)) return;
    const size = JSON.stringify(value).length;
    if (size > MOST_CHARACTERS * LARGEST_PART) return;
    await this.delete(key);
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= MOST_CHARACTERS) return;
      await this.delete(oldest);
    }
  }

  async delete(key: string): Promise<boolean> {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    return this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
    this.#size = 0;
  }
}
