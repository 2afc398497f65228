/** What a module contributes to forgetting: which of its cases are over, and what of their rows is removed. */
import type { EntityManager } from 'typeorm';
import type { RetentionDays } from '../../kernel/policy.ts';

export type CaseKind = keyof RetentionDays;

/** Cases of one kind that are over, as SQL over the table's rows, aliased `row`: closed before `$1`; `$2` is now. */
export interface ClosedCases {
  kind: CaseKind;
  table: string;
  closed: string;
}

/** The case whose key is destroyed, and all rows that rest with it, its own among them. */
export interface ForgottenCase {
  caseId: string;
  rowIds: string[];
}

export interface Forgets {
  closed?: readonly ClosedCases[];
  /** What keeps a case of a kind that is over, as SQL over it, aliased `row`; `$2` is now. */
  keeps?: Partial<Record<CaseKind, string>>;
  /** The ids of the module's rows that rest under the case's key. */
  rowsOf?(manager: EntityManager, caseId: string): Promise<string[]>;
  /**
   * Takes out of the module's rows what says, or could be used to say, whom the case was about: a reference to the person
   * leads to their other cases, words may hold a name, and the digest of a command can be found by trying. States, coded
   * grounds, receipts and statements stay.
   */
  strip?(manager: EntityManager, forgotten: ForgottenCase): Promise<unknown>;
}

declare module '../../kernel/contributions.ts' {
  interface Contributions {
    forgets: readonly Forgets[];
  }
}

/** What stands in place of words that the row cannot be without. */
export const FORGOTTEN = 'Forgotten with its case.';

/** SQL: the column's list of objects with one of their texts replaced. */
export const without = (column: string, text: string): string => `(
  select coalesce(jsonb_agg(item || '{"${text}": "${FORGOTTEN}"}'), '[]') from jsonb_array_elements(${column}) item)`;
