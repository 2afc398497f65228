/** One field of a table: how it is drawn, read, compared, and said in words. */
import type { ReactNode } from 'react';
import type { Entered } from './entered.ts';

export interface Field<out Value> {
  /** Its name where it is shown as a fact. */
  fact: string;
  /** What stands in it at first. */
  initial?: unknown;
  /** Calls no hook: tables are also made while a page is drawn. */
  draw(asked: { name: string; known: unknown }): ReactNode;
  isAsked(entered: Entered, name: string): boolean;
  read(entered: Entered, name: string): Value;
  isSame(value: unknown, known: unknown): boolean;
  say(value: unknown): ReactNode;
}

export interface Options<Value> {
  hint?: ReactNode;
  required?: boolean;
  /** What stands in it at first, where nothing is known. */
  value?: Value;
  /** Its name where it is shown as a fact. @default the label */
  fact?: string;
}

/** Null where it may be left empty. */
export type Of<Value, Given> = Given extends { required: true } ? Value : Value | null;

export type Kind<Value> = Partial<Field<Value>> & Pick<Field<Value>, 'read' | 'draw'>;

export const isNone = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export function kind<Value>(
  label: string,
  options: Omit<Options<unknown>, 'required'> | undefined,
  own: Kind<Value>,
): Field<Value> {
  return {
    fact: options?.fact ?? label,
    initial: options?.value,
    isAsked: (entered, name) => entered.has(name),
    isSame: (value, known) =>
      (isNone(value) && isNone(known)) || JSON.stringify(value) === JSON.stringify(known),
    say: (value) => String(value),
    ...own,
  };
}

/** What stands in a field at first, as text. */
export const textOf = (known: unknown, value: unknown): string | undefined => {
  const first = known ?? value;
  return first === null || first === undefined ? undefined : String(first);
};

export const enteredText = (entered: Entered, name: string, required?: boolean) =>
  required ? entered.required(name) : entered.text(name);
