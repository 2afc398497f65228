/** Fields of which one chooses: yes or no, one of several, any of several, a party, a ground. */
import { useState } from 'react';
import { useConsole, usePartyName, type KnownParty } from '../graph/use-console.ts';
import { enteredText, kind, textOf, type Of, type Options } from './field.ts';
import { Checkboxes, Radios, Select, TextField, YesNo, type Asked, type Choice } from './inputs.tsx';

interface YesNoOptions extends Options<boolean> {
  /** Other words for yes. */
  yes?: string;
  no?: string;
  /** The words for choosing neither, which is chosen at first. */
  none?: string;
}

export function yesNo<const Given extends YesNoOptions>(label: string, given?: Given) {
  const { value, ...looks }: YesNoOptions = given ?? {};
  return kind<Of<boolean, Given>>(label, given, {
    read: (entered, name) => entered.yes(name) as Of<boolean, Given>,
    say: (isTrue) => (isTrue ? (looks.yes ?? 'Yes') : (looks.no ?? 'No')),
    draw: ({ name, known }) => {
      const first = known ?? value;
      const chosen = first === undefined || first === null ? undefined : first ? 'yes' : 'no';
      return <YesNo {...{ name, label, ...looks }} value={chosen} />;
    },
  });
}

const inWords = (choices: readonly Choice[], value: unknown) =>
  choices.find((one) => one.value === value)?.text ?? String(value);

export function radios<Value extends string, const Given extends Options<Value> & { inline?: boolean } = {}>(
  label: string,
  choices: readonly Choice<Value>[],
  given?: Given,
) {
  const { value, ...looks }: Options<Value> & { inline?: boolean } = given ?? {};
  return kind<Of<Value, Given>>(label, given, {
    read: (entered, name) => enteredText(entered, name, looks.required) as Of<Value, Given>,
    say: (chosen) => inWords(choices, chosen),
    draw: ({ name, known }) => (
      <Radios {...{ name, label, choices, ...looks }} value={textOf(known, value)} />
    ),
  });
}

/** `none`: the words for choosing nothing. */
export function select<
  Value extends string,
  const Given extends Options<NoInfer<Value>> & { none?: string } = {},
>(label: string, choices: readonly Choice<Value>[], given?: Given) {
  const { value, none, ...looks }: Options<Value> & { none?: string } = given ?? {};
  const all: readonly Choice[] = none === undefined ? choices : [{ value: '', text: none }, ...choices];
  return kind<Of<Value, Given>>(label, given, {
    read: (entered, name) => enteredText(entered, name, looks.required) as Of<Value, Given>,
    say: (chosen) => inWords(choices, chosen),
    draw: ({ name, known }) => (
      <Select {...{ name, label, ...looks }} choices={all} value={textOf(known, value)} />
    ),
  });
}

/** `atLeastOne`: what is said where none is ticked. */
export function checkboxes<Value extends string>(
  label: string,
  choices: readonly Choice<Value>[],
  given: Omit<Options<readonly Value[]>, 'required'> & { atLeastOne?: string } = {},
) {
  const { value, atLeastOne, ...looks } = given;
  return kind<Value[]>(label, given, {
    read: (entered, name) => {
      const ticked = entered.all(name) as Value[];
      if (atLeastOne && ticked.length === 0) entered.refuse(name, atLeastOne);
      return ticked;
    },
    say: (ticked) => (ticked as string[]).map((one) => inWords(choices, one)).join(', '),
    draw: ({ name, known }) => (
      <Checkboxes
        {...{ name, label, choices, ...looks }}
        values={(known ?? value ?? []) as readonly string[]}
      />
    ),
  });
}

interface PartyOptions extends Options<string> {
  /** Which parties may be chosen. @default all but the own */
  among?: (party: KnownParty) => boolean;
  none?: string;
}

/** A party by its id. */
export function party<const Given extends PartyOptions>(label: string, given?: Given) {
  const { value, among, none, ...looks }: PartyOptions = given ?? {};
  return kind<Of<string, Given>>(label, given, {
    read: (entered, name) => enteredText(entered, name, looks.required) as Of<string, Given>,
    say: (id) => <PartyName id={id as string} />,
    draw: ({ name, known }) => (
      <PartySelect {...{ name, label, among, none, ...looks }} value={textOf(known, value)} />
    ),
  });
}

type PartySelectProps = Asked & Pick<PartyOptions, 'among' | 'none' | 'value'>;

function PartySelect({ among, none = 'Choose a party', ...looks }: PartySelectProps) {
  const { parties, settings } = useConsole();
  const open = parties.filter((one) => (among ? among(one) : one.id !== settings.party));
  const choices = open.map(({ id, name: text }) => ({ value: id, text }));
  return <Select {...looks} choices={[{ value: '', text: none }, ...choices]} />;
}

/** For columns, and other places where no hook can be called. */
export function PartyName({ id }: { id: string }) {
  return <>{usePartyName()(id)}</>;
}

const OTHER = 'OTHER:';

interface GroundOptions extends Options<string> {
  /** Whether a ground that no code covers may be given. @default true */
  mayUseOther?: boolean;
}

/** A ground that the law gives, as the register serves it, or another in words. */
export function ground<const Given extends GroundOptions>(
  label: string,
  grounds: readonly Choice[],
  given?: Given,
) {
  const { value, mayUseOther = true, ...looks }: GroundOptions = given ?? {};
  const choices = [
    { value: '', text: 'Choose a ground' },
    ...grounds,
    ...(mayUseOther ? [{ value: OTHER, text: 'Another ground' }] : []),
  ];
  return kind<Of<string, Given>>(label, given, {
    read: (entered, name) => {
      const chosen = enteredText(entered, name, looks.required);
      return (chosen === OTHER ? OTHER + entered.required(`${name}Other`) : chosen) as Of<string, Given>;
    },
    say: (chosen) => inWords(choices, chosen).replace(OTHER, ''),
    draw: ({ name, known }) => (
      <GroundSelect {...{ name, label, choices, ...looks }} value={textOf(known, value)} />
    ),
  });
}

function GroundSelect(props: Asked & { choices: readonly Choice[]; value?: string }) {
  const [chosen, choose] = useState('');
  return (
    <>
      <Select {...props} onChange={choose} />
      {chosen === OTHER && (
        <TextField
          name={`${props.name}Other`}
          label="Which ground, in a few words"
          hint="Nothing about the person: the ground is shown to other parties. Give the reason below."
          required
        />
      )}
    </>
  );
}
