/** What a module of cases gives to the comparison of registers, which may find a decision that a restore had lost. */
import type { EntityManager } from 'typeorm';

/** A case here, as far as a lost decision concerns it. */
export interface RestorableCase {
  id: string;
  isDecided: boolean;
}

export interface Restores {
  /** The case whose decision a notice told; null: none of this module's. */
  caseOf(manager: EntityManager, told: { cause: string; revision: number }): Promise<RestorableCase | null>;
  /** Which of these ids are cases of this module that people have decided. */
  decidedAmong(manager: EntityManager, ids: string[]): Promise<string[]>;
}

declare module '../../kernel/contributions.ts' {
  interface Contributions {
    restores: readonly Restores[];
  }
}
