/** Checks the shape of JSON from outside; errors name the path of what is wrong. */
import { isObject } from './envelopes/jws.ts';

/** Called for a value that is not what it must be. */
export type Found = (path: string, expected: string, value: unknown) => void;

/** Reports problems to `found`; without it, throws an error with the path of the first problem. */
export type Check = (value: unknown, path: string, found?: Found) => void;

export interface Problem {
  path: string;
  /** Completes “must be …”. */
  expected: string;
  /** Whether there is no value at all. */
  isMissing: boolean;
}

const fail: Found = (path, expected) => {
  throw new Error(`${path || 'the document'} must be ${expected}`);
};

/** Everything that is wrong, in the order of the check. */
export function problemsOf(check: Check, value: unknown, path = ''): Problem[] {
  const problems: Problem[] = [];
  check(value, path, (at, expected, found) =>
    problems.push({ path: at, expected, isMissing: found === undefined }),
  );
  return problems;
}

/** A check by a predicate; `expected` completes “must be …”. */
export function that(holds: (value: unknown) => boolean, expected: string): Check {
  return (value, path, found = fail) => {
    if (!holds(value)) found(path, expected, value);
  };
}

export function listOf(check: Check): Check {
  return (value, path, found = fail) => {
    if (!Array.isArray(value)) return found(path, 'a list', value);
    value.forEach((item: unknown, index) => check(item, `${path}[${index}]`, found));
  };
}

/** An object that has at least these fields. */
export function fields(checks: Record<string, Check>): Check {
  return (value, path, found = fail) => {
    if (!isObject(value)) return found(path, 'an object', value);
    for (const [name, check] of Object.entries(checks))
      check(value[name], path ? `${path}.${name}` : name, found);
  };
}

export function orNull(check: Check): Check {
  return (value, path, found) => {
    if (value !== null) check(value, path, found);
  };
}

/** The field may be left out, or be null. */
export function orAbsent(check: Check): Check {
  return (value, path, found) => {
    if (value !== undefined && value !== null) check(value, path, found);
  };
}

export function oneOf(...allowed: readonly (string | null)[]): Check {
  return that((value) => allowed.some((one) => one === value), `one of ${allowed.map(String).join(', ')}`);
}

export const text = that((value) => typeof value === 'string' && value.length > 0, 'a text');
export const truth = that((value) => typeof value === 'boolean', 'true or false');
