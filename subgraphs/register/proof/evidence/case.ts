/** What a module gives to evidence: kinds of cases of which packs are made, and texts that a case is under. */
import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Role } from '../../../../shared/callers/caller.ts';
import type { Part } from '../../../../shared/evidence/pack.ts';
import type { EvidenceKind } from '../../generated/graphql.ts';
import type { RowKind } from '../../kernel/access.ts';
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

/** A kind of case: who may have a pack of one, and the facts of its rows: never who a person is, never free text. */
interface EvidenceCase<Row extends ObjectLiteral = ObjectLiteral> {
  kind: EvidenceKind;
  /** The word that stands for it in an address. */
  word: string;
  rowKind: RowKind;
  roles: readonly Role[];
  entity: EntityTarget<Row>;
  /** Narrows to the rows that the id of the case names; left out: to the row of that id. */
  named?(query: SelectQueryBuilder<ObjectLiteral>, id: string): void;
  factsOf(reading: Reading, rows: [Row, ...Row[]]): Promise<CaseFacts>;
}

export interface Evidence<Row extends ObjectLiteral = ObjectLiteral> {
  cases: EvidenceCase<Row>;
  /** The texts of agreements by their references, with what proves that they were agreed. */
  agreementParts?(reading: Reading, references: readonly string[]): Promise<Part[]>;
}

declare module '../../kernel/contributions.ts' {
  interface Contributions {
    evidence: readonly Evidence[];
  }
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
