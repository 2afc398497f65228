/** What every kind of case gives to its pack. */
import type { EntityManager } from 'typeorm';
import type { RegisterOf } from '../../kernel/register-of.ts';

export interface Reading {
  register: RegisterOf;
  manager: EntityManager;
  now: Date;
}

export interface CaseFacts {
  /** What all its notices share. */
  cause: string;
  /** The rows that are the case: what its audit lines and its obligations name. */
  rowIds: string[];
  /** References of the agreements that it is under. */
  agreements: string[];
  /** What the register itself says of it. */
  facts: Record<string, unknown>;
}

/** A code, such as the ground of an answer; null in the place of anything that may be words. */
export function codeOrNull(text: string | null): string | null {
  return text !== null && /^[\w.()-]{1,64}$/.test(text) ? text : null;
}

/** The properties of a row that a pack shows. */
export function pick<Row extends object, Name extends keyof Row>(
  row: Row,
  ...names: Name[]
): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}
