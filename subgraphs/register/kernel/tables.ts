/** A module's tables: the entity of each, and what the role that a register runs as may do there. */
import type { EntityTarget, ObjectLiteral } from 'typeorm';

export const READ = 'select';
/** Rows stand as they were written. */
export const APPEND = 'select, insert';
export const CHANGE = 'select, insert, update';
/** Only where a case is forgotten, or a match is taken back. */
export const REMOVE = 'select, insert, update, delete';

interface Table {
  /** Null: only SQL reads and writes it. */
  row: EntityTarget<ObjectLiteral> | null;
  /**
   * Whether no screen is told what changes there: none shows it; or it is a view, whose tables tell; or reading writes it,
   * and a screen that read again then would never stop. @default false
   */
  isSilent?: boolean;
  grant: typeof READ | typeof APPEND | typeof CHANGE | typeof REMOVE;
}

/** By the table's name in SQL. */
export type Tables = Record<string, Table>;
