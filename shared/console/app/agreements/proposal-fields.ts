/** Fields of what is proposed: who shall sign it, and texts in the published format. */
import { useConsole } from '../graph/use-console.ts';
import type { Entered } from '../parts/entered.ts';
import { checkboxes } from '../parts/field-choices.tsx';
import { area } from '../parts/field-kinds.tsx';
import type { Field, Options } from '../parts/field.ts';

/** Asks which other parties shall sign; the own party always does. */
export function useSignatoriesField(hint?: string): Field<string[]> {
  const { parties, settings } = useConsole();
  const others = parties.filter(({ id, joined }) => joined && id !== settings.party);
  const choices = others.map(({ id, name }) => ({ value: id, text: name }));
  const field = checkboxes('Who shall sign it beside us', choices, { hint });
  return { ...field, read: (entered, name) => [settings.party, ...field.read(entered, name)] };
}

/** A text that is JSON; left empty, it is not sent. */
export function json(label: string, options: Options<string>): Field<unknown> {
  return {
    ...area(label, options),
    read: (entered, name) => {
      const text = entered.text(name);
      return text === null ? undefined : jsonIn(text, entered, name);
    },
  };
}

/** What the text says; what is no JSON is refused at its field. */
export function jsonIn(text: string, entered: Entered, field: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    entered.refuse(field, 'This is not valid JSON.');
    return undefined;
  }
}
