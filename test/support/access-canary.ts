/** Marks by which a test knows from which row and field a text in an answer comes, and chance that can be repeated. */
import { createHash } from 'node:crypto';

export const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export interface Canary {
  table: string;
  field: string;
  id: string;
}

/** The text that stands in one field of one row, and nowhere else. */
export const canary = (table: string, field: string, id: string) => `~${table}.${field}.${id}~`;

/** All marks in a text, however it is nested as JSON. */
export function canariesIn(text: string): Canary[] {
  const found = text.matchAll(/~(\w+)\.(\w+)\.([0-9a-f-]{36})~/g);
  return [...found].map(([, table, field, id]) => ({ table: table!, field: field!, id: id! }));
}

export interface Chance {
  /** From 0, below `limit`. */
  below(limit: number): number;
  is(probability: number): boolean;
  one<T>(values: readonly T[]): T;
  some<T>(values: readonly T[], probability?: number): T[];
  uuid(): string;
}

/** The same for the same seed. */
export function chanceOf(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE();
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  let uuids = 0;
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    is: (probability) => next() < probability,
    one: (values) => values[below(values.length)]!,
    some: (values, probability = 0.5) => values.filter(() => next() < probability),
    uuid() {
      const hex = createHash('sha256').update(`${seed} ${uuids++}`).digest('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}
