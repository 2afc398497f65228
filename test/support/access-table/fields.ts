/**
 * What is shown of a row to whoever sees it, and which of its fields are withheld from some who do: a second opinion on what
 * the SDL says, and what the page says. A type of the schema, or a field of a type that other parties see, without a line
 * here fails a test.
 */
import { AGREEMENT_TYPES } from './agreement-fields.ts';
import { CASE_TYPES } from './case-fields.ts';
import { RECORD_TYPES } from './record-fields.ts';
import type { TypeFields } from './type-fields.ts';

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
