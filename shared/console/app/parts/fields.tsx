/** Tables of fields: one declaration from which a form is drawn, its input read, and its facts shown. */
import { Fragment, useState, type FormEvent } from 'react';
import { Entered } from './entered.ts';
import type { Fact } from './facts.tsx';
import { isNone, type Field } from './field.ts';

/** What is known of a row: the fields begin with it. It may hold more than the table asks for. */
export type Known<Value> = { readonly [Key in keyof Value]?: unknown };

/** When a field is asked for, by what is entered now. */
export type Conditions<Input, Name extends keyof Input> = {
  readonly [Key in Name]: (now: Partial<Input>) => boolean;
};
export type Shape<Input> = { readonly [Key in keyof Input]?: Field<Input[Key]> };
export type NotOf<Input, Fields> = { readonly [Key in Exclude<keyof Fields, keyof Input>]: never };
type ValueOf<One> = One extends Field<infer Value> ? Value : never;
export type ReadOf<Fields, Name> = {
  -readonly [Key in Exclude<keyof Fields, Name>]: ValueOf<Fields[Key]>;
} & {
  -readonly [Key in keyof Fields & Name]?: ValueOf<Fields[Key]>;
};

export interface Table<out Value> {
  readonly fields: Readonly<Record<string, Field<unknown>>>;
  readonly when: Partial<Conditions<Record<string, unknown>, string>>;
  /** For the compiler alone: what is read of it. */
  readonly value?: Value;
}

/** A table for an input. A name that the input does not have does not compile, nor a field that gives another value. */
export function fieldsOf<Input>() {
  return <const Fields extends Shape<Input>, Name extends keyof Input = never>(
    fields: Fields & NotOf<Input, Fields>,
    when?: Conditions<Input, Name>,
  ): Table<ReadOf<Fields, Name>> => ({
    fields: fields as Table<unknown>['fields'],
    when: (when ?? {}) as Table<unknown>['when'],
  });
}

const fieldsIn = <Value,>({ fields }: Table<Value>, only?: readonly (keyof Value)[]) =>
  Object.entries(fields).filter(([name]) => !only || only.includes(name as keyof Value));

/** What was entered, by name; what is not asked for is left out. `under`: the path to a group of fields. */
export function read<Value>(table: Table<Value>, entered: Entered, under = ''): Value {
  const asked = fieldsIn(table).filter(([name, field]) => field.isAsked(entered, under + name));
  return Object.fromEntries(asked.map(([name, field]) => [name, field.read(entered, under + name)])) as Value;
}

/** What was entered and is not what was known. */
export function changed<Value>(
  table: Table<Value>,
  entered: Entered,
  known: Known<NoInfer<Value>>,
): Partial<Value> {
  const now = Object.entries(read(table, entered) as Record<string, unknown>);
  const before = known as Record<string, unknown>;
  return Object.fromEntries(
    now.filter(([name, value]) => !table.fields[name]?.isSame(value, before[name])),
  ) as Partial<Value>;
}

interface Fields<Value> {
  of: Table<Value>;
  /** In the order of the table. @default all */
  only?: readonly (keyof Value & string)[];
  known?: Known<NoInfer<Value>> | null;
  /** The path to a group of fields, with the dot. */
  under?: string;
}

/** Draws the fields with what is known, and those with a condition while it holds. */
export function Fields<Value>({ of: table, only, known, under = '' }: Fields<Value>) {
  const row = (known ?? {}) as Record<string, unknown>;
  const [now, setNow] = useState(() => initially(table, row));
  const hear = (event: FormEvent) => {
    const form = event.currentTarget.closest('form');
    if (form) setNow(read(table, new Entered(form), under) as Record<string, unknown>);
  };
  const drawn = fieldsIn(table, only)
    .filter(([name]) => table.when[name]?.(now) ?? true)
    .map(([name, field]) => (
      <Fragment key={name}>{field.draw({ name: under + name, known: row[name] })}</Fragment>
    ));
  if (Object.keys(table.when).length === 0) return <>{drawn}</>;
  return <div onChange={hear}>{drawn}</div>;
}

function initially<Value>(table: Table<Value>, row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(fieldsIn(table).map(([name, field]) => [name, row[name] ?? field.initial]));
}

/** The same fields of a row, as names and values in words. `none`: instead of what is not known, which is else left out. */
export function factsOf<Value>(
  table: Table<Value>,
  row: Known<NoInfer<Value>>,
  { only, none = null }: { only?: readonly (keyof Value & string)[]; none?: string | null } = {},
): Fact[] {
  const values = row as Record<string, unknown>;
  return fieldsIn(table, only).map(([name, field]) => {
    const value = values[name];
    return [field.fact, isNone(value) ? none : field.say(value)];
  });
}
