/** What a module gives to the health of its register. */

/** What the modules know of themselves, each of its own tables. */
export interface ModuleFigures {
  /** Notices and answers that wait to be delivered. */
  queued: number;
  oldestUndeliveredAt: Date | null;
  auditCheckpointAt: Date | null;
  /** When the oldest line was written that no checkpoint signs. */
  unsignedSince: Date | null;
  auditBroken: boolean;
}

export interface HealthPart {
  /** Each as SQL that gives one value. */
  figures?: Partial<Record<keyof ModuleFigures, string>>;
  /**
   * What is owed to other parties, as SQL: `party_id`, `since` (null: it has not waited), `attempts`, `last_attempt_at`,
   * `last_failure`.
   */
  owed?: string;
  /** By what a party was heard, as SQL that gives an instant or null, over `party.id`. */
  heard?: readonly string[];
}

declare module '../../kernel/contributions.ts' {
  interface Contributions {
    health: readonly HealthPart[];
  }
}
