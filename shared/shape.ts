/** Validators of JSON from outside, from which types are inferred; a problem names the path of what is wrong. */
import * as v from 'valibot';
import { isObject } from './envelopes/jws.ts';
import { isCalendarDate } from './scalars.ts';

export interface Problem {
  /** For example `terms.rights[3].right`. */
  path: string;
  /** The same path with dots alone, as refusals name fields. */
  field: string;
  /** Completes “must be …”. */
  expected: string;
  /** Whether there is no value at all. */
  isMissing: boolean;
}

/** Everything that is wrong, in the order of the shape; `path` is that of the value itself. */
export function problemsOf(shape: v.GenericSchema, value: unknown, path = ''): Problem[] {
  const { issues = [] } = v.safeParse(shape, value);
  return issues.map((issue) => problemOf(issue, path));
}

/** The value itself, with whatever else it has, or what `refused` throws about the first problem. */
export function inShape<const Shape extends v.GenericSchema>(
  shape: Shape,
  value: unknown,
  { path = '', refused }: { path?: string; refused(problem: Problem): never },
): v.InferInput<Shape> {
  const { issues } = v.safeParse(shape, value, { abortEarly: true });
  return issues ? refused(problemOf(issues[0], path)) : (value as v.InferInput<Shape>);
}

function problemOf({ path, input, message }: v.BaseIssue<unknown>, root: string): Problem {
  const items = path?.map(({ type, key }) => ({ inList: type === 'array', key: String(key) })) ?? [];
  const steps = items.map(({ inList, key }) => (inList ? `[${key}]` : `.${key}`));
  return {
    path: `${root}${steps.join('')}`.replace(/^\./, ''),
    field: [root, ...items.map(({ key }) => key)].filter((key) => key !== '').join('.'),
    expected: message,
    isMissing: input === undefined,
  };
}

/** A value for which a predicate holds; `expected` completes “must be …”. */
export const that = v.custom;

/** An object that has at least these fields. `v.object` alone takes a list for one in which all is absent. */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
  const expectedOf = ({ path }: v.BaseIssue<unknown>) => {
    const missing = entries[String(path?.at(-1)?.key)];
    return missing ? v.safeParse(missing, undefined, { abortEarly: true }).issues![0].message : 'an object';
  };
  const shape = v.object(entries, expectedOf);
  return v.pipe(that<v.InferInput<typeof shape>>(isObject, 'an object'), shape);
}

/** An object of which each field has this shape. */
export const recordOf = <const Shape extends v.GenericSchema>(shape: Shape) =>
  v.pipe(that<Record<string, v.InferInput<Shape>>>(isObject, 'an object'), v.record(v.string(), shape));

export const listOf = <const Shape extends v.GenericSchema>(shape: Shape) => v.array(shape, 'a list');

export const oneOf = <const Allowed extends string | null>(...allowed: readonly Allowed[]) =>
  that<Allowed>((value) => allowed.some((one) => one === value), `one of ${allowed.map(String).join(', ')}`);

/** The field is there, and may be null. */
export const orNull = v.nullable;

/** The field may be left out, or be null. */
export const orAbsent = <const Shape extends v.GenericSchema>(shape: Shape) => v.nullish(shape);

export const text = that<string>((value) => typeof value === 'string' && value.length > 0, 'a text');
export const texts = listOf(text);
export const truth = v.boolean('true or false');
export const anyObject = that<Record<string, unknown>>(isObject, 'an object');
export const date = that<string>(
  (value) => typeof value === 'string' && isCalendarDate(value),
  'a date such as 2026-10-24',
);
export const amount = that<number>(
  (value) => Number.isFinite(value) && Number(value) > 0,
  'a number above 0',
);
/** A whole number above 0; `expected` completes “must be …”. */
export const wholeNumber = (expected: string) =>
  that<number>((value) => Number.isInteger(value) && Number(value) > 0, expected);
