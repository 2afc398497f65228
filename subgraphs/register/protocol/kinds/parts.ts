/** The validators that several kinds of notice share: bounded texts and lists, days, instants, codes. */
import * as v from 'valibot';
import { isStorable } from '../../../../shared/canonical.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import { isCalendarDate, isInstant } from '../../../../shared/scalars.ts';

/** The most characters of a text that another register may send. */
export const MOST_CHARACTERS = 10_000;
/** The most items of a list. */
export const MOST_ITEMS = 1_000;

/** A text, which may be empty. PostgreSQL keeps neither NUL nor half a pair of surrogates. */
export const words = v.pipe(
  v.string(),
  v.maxLength(MOST_CHARACTERS, `at most ${MOST_CHARACTERS} characters`),
  v.check((value) => isStorable(value), 'a text without NUL'),
);

/** A text that says something. */
export const text = v.pipe(words, v.minLength(1, 'a text'));

export const date = v.pipe(v.string(), v.check(isCalendarDate, 'a date such as 2026-04-02'));

/** A `Date` inside, ISO 8601 on its way. */
export const instant = v.pipe(
  v.string(),
  v.check(isInstant, 'an instant such as 2026-10-24T11:00:00Z'),
  v.transform((value) => new Date(value)),
);

/** A whole number from 0. */
export const count = v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(0, 'a number from 0'));

/** The number of an agreement's version. */
export const version = v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(1, 'a number above 0'));

export const truth = v.boolean();

/** A value that is there, and may be null. */
export const orNull = v.nullable;

/** A value that may be left out or null: older registers leave it out. */
export const orAbsent = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);

/** A list that is not too long. */
export const listOf = <const Schema extends v.GenericSchema>(schema: Schema, most = MOST_ITEMS) =>
  v.pipe(v.array(schema), v.maxLength(most, `a list of at most ${most}`));

/** A list that is not too long, and not empty. */
export const someOf = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(listOf(schema), v.minLength(1, 'a list that is not empty'));

/** An object with these members. `v.object` alone takes a list for one in which all is absent. */
export function objectOf<const Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.object(entries);
  return v.pipe(v.custom<v.InferInput<typeof schema>>(isObject, 'an object'), schema);
}

/** An object whose own module checks its members. */
export const objectWithin = (mostCharacters: number) =>
  v.pipe(
    v.custom<object>(isObject, 'an object'),
    v.check(
      (value) => JSON.stringify(value).length <= mostCharacters,
      `an object of at most ${mostCharacters} characters`,
    ),
    v.check((value) => isStorable(value), 'an object without NUL'),
  );

/** One of two shapes, told apart by a member that only the first of them has. */
export const oneOfTwo = <const With extends v.GenericSchema, const Without extends v.GenericSchema>(
  member: string,
  withIt: With,
  withoutIt: Without,
) => v.lazy<With | Without>((value) => (isObject(value) && member in value ? withIt : withoutIt));
