/** Walks the audit's chain line by line, and names what was done to the first line that does not follow. */
import { FIRST_HASH, hashByPlace, hashOf, type AuditLineRow } from '../../kernel/audit.ts';

export type Tampering = 'EDITED' | 'REMOVED' | 'INSERTED' | 'REORDERED';

/** What is wrong, from which line on. */
export interface Fault {
  what: Tampering;
  sequence: number;
  says: string;
}

type Line = Omit<AuditLineRow, 'id'>;

/** How many lines after the first wrong one are kept to tell what happened, and how far a line may have been moved. */
const WINDOW = 1000;

/** Takes lines in the order in which they are kept. */
export class ChainWalk {
  #next: number;
  #hash: string;
  readonly #wrong: Line[] = [];

  /** Begins after a line that is known to be good; left out: at the first. */
  constructor(after: { sequence: number; hash: string } = { sequence: 0, hash: FIRST_HASH }) {
    this.#next = after.sequence + 1;
    this.#hash = after.hash;
  }

  /** Whether all lines so far follow. */
  get isSound(): boolean {
    return this.#wrong.length === 0;
  }

  /** The last line that follows. */
  get lastSequence(): number {
    return this.#next - 1;
  }

  take(line: Line): void {
    if (!this.isSound) {
      if (this.#wrong.length < WINDOW) this.#wrong.push(line);
      return;
    }
    if (Number(line.sequence) !== this.#next || !this.#follows(line)) this.#wrong.push(line);
    else {
      this.#next += 1;
      this.#hash = line.hash;
    }
  }

  /** The first thing that is wrong; null: nothing is. */
  fault(): Fault | null {
    const [line, ...later] = this.#wrong;
    if (!line) return null;
    const sequence = Number(line.sequence);
    if (sequence > this.#next) return this.#missing(sequence, later);
    if (sequence < this.#next) return inserted(sequence, sequence);
    return this.#misplaced(line, later);
  }

  #follows(line: Line): boolean {
    return line.previousHash === this.#hash && hashOf(line) === line.hash;
  }

  #missing(found: number, later: Line[]): Fault {
    const isLater = later.some(({ sequence }) => Number(sequence) === this.#next);
    return isLater ? reordered(this.#next, found) : removed(this.#next, found - 1);
  }

  /** A line at the place that its number says: by its hash it was at another, or was another. */
  #misplaced(line: Line, later: Line[]): Fault {
    const here = this.#next;
    const place = placeByHash(line);
    if (place === null) {
      const isPushed = later[0] !== undefined && placeByHash(later[0]) === Number(later[0].sequence) - 1;
      return isPushed ? inserted(here, here) : edited(here, 'does not match its own hash');
    }
    if (place < here) return inserted(place, here - 1);
    if (place > here) {
      const isLater = later.some((other) => placeByHash(other, here) === here);
      return isLater ? reordered(here, place) : removed(here, place - 1);
    }
    return here === 1
      ? removed(1, 1)
      : edited(here - 1, `is not the one that line ${here} was written after`);
  }
}

/** The place at which the line's hash was made, among those near its own; null: its facts were changed. */
function placeByHash(line: Line, only?: number): number | null {
  const hashAt = hashByPlace(line);
  const fits = (place: number) => hashAt(String(place)) === line.hash;
  if (only !== undefined) return fits(only) ? only : null;
  const own = Number(line.sequence);
  for (let distance = 0; distance <= WINDOW; distance += 1) {
    if (fits(own - distance)) return own - distance;
    if (fits(own + distance)) return own + distance;
  }
  return null;
}

const range = (first: number, last: number) =>
  first === last ? `line ${first} was` : `lines ${first} to ${last} were`;

const edited = (sequence: number, why: string): Fault => ({
  what: 'EDITED',
  sequence,
  says: `line ${sequence} was edited: it ${why}`,
});
const removed = (first: number, last: number): Fault => ({
  what: 'REMOVED',
  sequence: first,
  says: `${range(first, last)} removed`,
});
const inserted = (first: number, last: number): Fault => ({
  what: 'INSERTED',
  sequence: first,
  says: `${range(first, last)} inserted`,
});
const reordered = (sequence: number, found: number): Fault => ({
  what: 'REORDERED',
  sequence,
  says: `lines were reordered: in the place of line ${sequence} stands line ${found}`,
});
