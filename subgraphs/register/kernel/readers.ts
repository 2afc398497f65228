/** Who reads the rows of each collection: the part of its declaration that access is decided by. */
import type { Role } from '../../../shared/callers/caller.ts';
import type { RowKind } from '../generated/graphql.ts';

export interface Readers {
  /** Roles that read this kind of row: all of their own party's, and of other parties' as the relation allows. */
  readers: readonly Role[];
  relation: Relation;
  /**
   * Whether rows carry a regime: Part 3 ones are then invisible to other parties that are not competent authorities.
   * @default false
   */
  hasRegime?: boolean;
  /**
   * Whether reading own rows is reading personal data, which leaves an audit line. Others' rows always leave one.
   * @default false
   */
  personal?: boolean;
  /**
   * How a row belongs to the rows that a grant of audit access names, `:auditedRows`, as SQL over `row`.
   * @default by its id
   */
  auditedBy?: string;
}

/** What lets a caller of another party see a row; `none`: nothing does, and why. */
type Relation =
  | {
      /** The relation in words: a row is seen where … */
      words: string;
      /**
       * The same as SQL over the row, aliased `row`, the caller's party, `:callerParty`, and the parties that the directory
       * knows to be no competent authorities, `:notCompetent`.
       */
      where: string;
    }
  | { none: string };

export const EVERYONE = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'] as const;

const declared = new Map<RowKind, Readers>();

/** Keeps the readers of a kind of row, which a collection declares once. */
export function declareReaders(kind: RowKind, readers: Readers): void {
  if (declared.has(kind)) throw new Error(`The collection ${kind} is declared twice.`);
  declared.set(kind, readers);
}

/** Who reads a kind of row. A kind that no loaded module declares is read by nobody. */
export function readersOf(kind: RowKind): Readers {
  const readers = declared.get(kind);
  if (!readers) throw new Error(`No module declares the collection ${kind}.`);
  return readers;
}
