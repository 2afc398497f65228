/** The mark that a restore leaves, and what modules of cases contribute to finding a decision that it had lost. */
import type { EntityManager } from 'typeorm';
import type { Client } from 'pg';

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

/** Says, in the restore's own transaction, from when the rows are. */
export async function markRestored(client: Client, { takenAt }: { takenAt: string }): Promise<void> {
  await client.query('insert into restoration (taken_at, restored_at) values ($1, now())', [takenAt]);
  // An address that was revoked since must not answer again: people open their feeds anew.
  await client.query('update calendar_feed set revoked_at = now() where revoked_at is null');
}
