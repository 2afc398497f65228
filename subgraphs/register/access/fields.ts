/**
 * What is shown of a row to whoever sees it, and which of its fields are withheld from some who do. A type of the schema, or
 * a field of a type that other parties see, without a line here fails a test.
 */
import type { RowKind } from '../access.ts';
import type { ELSEWHERE } from './elsewhere.ts';
import { AGREEMENT_TYPES } from './agreement-fields.ts';
import { CASE_TYPES } from './case-fields.ts';
import { RECORD_TYPES } from './record-fields.ts';

/** Why a field is not for everyone who sees its row. */
export const RULES = {
  OWN: 'Shown to the own party alone; null or empty for others',
  OWN_DOOR: 'Shown to the own party alone, and at the register’s own door',
  OWN_DOOR_BY_MATTER:
    'Shown to the own party alone, at the register’s own door, in a role that reads the case that it is about',
  PART: 'Others are shown what concerns their own party alone',
  OWN_RULE: 'Rows of another kind, each by its own rule',
  NOT_WITHHELD: 'Null for others where the answer is WITHHELD',
} as const;

export type Rule = keyof typeof RULES;

export interface TypeFields {
  /** The kind of row, or the reading, whose readers see it. */
  of: RowKind | keyof typeof ELSEWHERE;
  /** Fields shown to whoever sees the row, by name; `ALL`: all that are not withheld, as no other party sees the kind. */
  shown: string;
  withheld?: Record<string, Rule>;
}

export const ALL = 'ALL';

/** Every type of the register that belongs to rows. */
export const FIELDS: Record<string, TypeFields> = { ...AGREEMENT_TYPES, ...RECORD_TYPES, ...CASE_TYPES };

/** Types that hold no row's facts: what they hold has its own line. */
export const FRAMES = [
  'Register',
  'Party',
  'PageInfo',
  'Completeness',
  'MissingParty',
  'DeliveryResult',
  'DeliveredEnvelope',
] as const;
