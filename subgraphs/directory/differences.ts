/** How the parties' copies of one agreement differ, field by field: a pure function of the copies. */
import { isObject } from '../../shared/envelopes/jws.ts';

/** The compared fields of one party's copy. */
export interface AgreementCopy {
  party: { id: string };
  version: number;
  digest: string;
  title: string;
  kind: string;
  commencesOn: string | null;
  signatories: { id: string }[];
  terms: unknown;
}

/** The copies of the registers that were asked. `missing` names the parties that did not answer. */
export interface CopiesOfAgreement {
  copies: AgreementCopy[] | null;
  missing: string[] | null;
}

export interface Difference {
  /** For example `terms.review.thenEveryMonths` or `terms.rights[2].propagates`. */
  field: string;
  values: { party: { id: string }; value: unknown }[];
}

const COMPARED = ['version', 'title', 'kind', 'commencesOn', 'signatories', 'digest', 'terms'] as const;

/** The value of a copy's field. Signatories are compared as a set. */
function valueOf(copy: AgreementCopy, field: (typeof COMPARED)[number]): unknown {
  return field === 'signatories' ? copy.signatories.map(({ id }) => id).toSorted() : copy[field];
}

/** Whether all copies agree; null while one is missing, or if there is none. */
export function areConsistent({ copies, missing }: CopiesOfAgreement): boolean | null {
  if (isIncomplete({ copies, missing })) return null;
  return differencesOf(copies ?? []).length === 0;
}

/** Every field in which the copies differ; null while one is missing and the others agree. */
export function differencesAcross({ copies, missing }: CopiesOfAgreement): Difference[] | null {
  const differences = differencesOf(copies ?? []);
  return differences.length === 0 && isIncomplete({ copies, missing }) ? null : differences;
}

function isIncomplete({ copies, missing }: CopiesOfAgreement): boolean {
  return !copies || copies.length === 0 || !missing || missing.length > 0;
}

function differencesOf(copies: AgreementCopy[]): Difference[] {
  const parties = copies.map(({ party }) => ({ id: party.id }));
  const paths = COMPARED.flatMap((field) =>
    compare(
      field,
      copies.map((copy) => valueOf(copy, field)),
    ),
  );
  return paths.map(({ path, values }) => ({
    field: path,
    values: parties.map((party, index) => ({ party, value: values[index] ?? null })),
  }));
}

interface DifferingPath {
  path: string;
  values: unknown[];
}

/**
 * Descends where all values are objects, or lists of the same length. Other values differ unless they are the same scalar
 * everywhere; an object or a list differs from any value of another kind.
 */
function compare(path: string, values: unknown[]): DifferingPath[] {
  if (values.every(isObject)) {
    const names = [...new Set(values.flatMap((value) => Object.keys(value)))].toSorted();
    return names.flatMap((name) =>
      compare(
        `${path}.${name}`,
        values.map((value) => own(value, name)),
      ),
    );
  }
  if (areListsOfOneLength(values)) {
    return (values[0] ?? []).flatMap((_, index) =>
      compare(
        `${path}[${index}]`,
        values.map((list) => list[index]),
      ),
    );
  }
  return new Set(values.map((value) => value ?? null)).size > 1 ? [{ path, values }] : [];
}

function own(value: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : null;
}

function areListsOfOneLength(values: unknown[]): values is unknown[][] {
  const lengths = values.map((value) => (Array.isArray(value) ? value.length : -1));
  return lengths.every((length) => length >= 0 && length === lengths[0]);
}
