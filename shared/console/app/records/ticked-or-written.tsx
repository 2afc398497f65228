/** A list of which known items are ticked, and others are written one to a line, or chosen. */
import type { ReactNode } from 'react';
import type { Entered } from '../parts/entered.ts';
import { kind, type Options } from '../parts/field.ts';
import { Checkboxes, Select, TextArea, type Choice } from '../parts/inputs.tsx';
import { WordList } from './word-list.tsx';

/** Items of a list that has one to a line. */
export function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

interface TickedOptions extends Omit<Options<string[]>, 'required' | 'value'> {
  /** What is said where there is none. Left out: the list may be empty. */
  atLeastOne?: string;
  /** One more is chosen of these, instead of written. */
  others?: readonly Choice[];
  /** An item as it is shown. */
  inWords?: (item: string) => string;
}

export function tickedOrWritten(label: string, choices: readonly Choice[], given: TickedOptions = {}) {
  const { atLeastOne, others, hint, inWords = (item) => item } = given;
  return kind<string[]>(label, given, {
    isAsked: (entered, name) => entered.has(name),
    read: (entered, name) => {
      const items = itemsOf(entered, name);
      if (atLeastOne && items.length === 0) entered.refuse(name, atLeastOne);
      return items;
    },
    say: (items) => <WordList of={(items as string[]).map(inWords)} />,
    draw: ({ name, known }) => (
      <TickedOrWritten {...{ name, label, hint, choices, others }} values={(known ?? []) as string[]} />
    ),
  });
}

const itemsOf = (entered: Entered, name: string) => [
  ...new Set([...entered.all(name), ...entered.all(moreOf(name))].flatMap(linesOf)),
];

/** The name under which what is not ticked stands, where something can be ticked. */
const moreOf = (name: string) => `${name}More`;

interface TickedOrWrittenProps {
  name: string;
  label: string;
  hint?: ReactNode;
  choices: readonly Choice[];
  others?: readonly Choice[];
  values?: string[] | undefined;
}

export function TickedOrWritten({ name, label, hint, choices, others, values = [] }: TickedOrWrittenProps) {
  const isOffering = choices.length > 0;
  const written = values.filter((value) => !choices.some((choice) => choice.value === value)).join('\n');
  const more = isOffering ? moreOf(name) : name;
  return (
    <>
      {isOffering && <Checkboxes {...{ name, label, hint, choices, values }} />}
      {others ? (
        <Select
          name={more}
          label={isOffering ? 'And one more party' : label}
          choices={[{ value: '', text: 'No other' }, ...others]}
        />
      ) : (
        <TextArea
          // What is not offered any more moves here.
          key={written}
          name={more}
          label={isOffering ? `${label} Others (optional)` : label}
          hint={isOffering ? 'One to a line.' : <>{hint} One to a line.</>}
          rows={isOffering ? 1 : 2}
          value={written}
        />
      )}
    </>
  );
}
