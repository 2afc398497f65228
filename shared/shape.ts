/** Checks the shape of JSON from outside; what is broken is named by its path. */
import { isObject } from './envelopes/jws.ts';

/** Throws an error that names the path if the value there is not what it must be. */
export type Check = (value: unknown, path: string) => void;

/** A check by a predicate; `expected` completes “must be …”. */
export function that(holds: (value: unknown) => boolean, expected: string): Check {
  return (value, path) => {
    if (!holds(value)) throw new Error(`${path || 'the document'} must be ${expected}`);
  };
}

export function listOf(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) throw new Error(`${path} must be a list`);
    value.forEach((item: unknown, index) => check(item, `${path}[${index}]`));
  };
}

/** An object that has at least these fields. */
export function fields(checks: Record<string, Check>): Check {
  return (value, path) => {
    if (!isObject(value)) throw new Error(`${path || 'the document'} must be an object`);
    for (const [name, check] of Object.entries(checks)) check(value[name], path ? `${path}.${name}` : name);
  };
}

export function orNull(check: Check): Check {
  return (value, path) => {
    if (value !== null) check(value, path);
  };
}

/** The field may be left out, or be null. */
export function orAbsent(check: Check): Check {
  return (value, path) => {
    if (value !== undefined && value !== null) check(value, path);
  };
}

export function oneOf(...allowed: readonly (string | null)[]): Check {
  return that((value) => allowed.some((one) => one === value), `one of ${allowed.map(String).join(', ')}`);
}

export const text = that((value) => typeof value === 'string' && value.length > 0, 'a text');
export const truth = that((value) => typeof value === 'boolean', 'true or false');
