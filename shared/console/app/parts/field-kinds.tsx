/** Fields into which something is written: texts, dates, times, numbers, files, and groups of fields. */
import type { Field, Of, Options } from './field.ts';
import { enteredText, kind, textOf } from './field.ts';
import { Fields, read, type Table } from './fields.tsx';
import { LondonTime, TextArea, TextField, type TextInput } from './inputs.tsx';
import { londonInstant, londonToday } from './london.ts';
import { Day, Moment } from './moment.tsx';

type Width = Pick<TextInput, 'width' | 'type'>;

export function text<const Given extends Options<string> & Width>(label: string, given?: Given) {
  const { value, ...looks }: Options<string> & Width = given ?? {};
  return kind<Of<string, Given>>(label, given, {
    read: (entered, name) => enteredText(entered, name, looks.required) as Of<string, Given>,
    draw: ({ name, known }) => <TextField {...{ name, label, ...looks }} value={textOf(known, value)} />,
  });
}

export function area<const Given extends Options<string> & { rows?: number }>(label: string, given?: Given) {
  const { value, ...looks }: Options<string> & { rows?: number } = given ?? {};
  return kind<Of<string, Given>>(label, given, {
    read: (entered, name) => enteredText(entered, name, looks.required) as Of<string, Given>,
    draw: ({ name, known }) => <TextArea {...{ name, label, ...looks }} value={textOf(known, value)} />,
  });
}

/** One item for each line. */
export function lines(label: string, given: Options<string[]> & { rows?: number } = {}) {
  const { value, ...looks } = given;
  return kind<string[]>(label, given, {
    read: (entered, name) => entered.lines(name),
    say: (value) => (value as string[]).join(', '),
    draw: ({ name, known }) => (
      <TextArea {...{ name, label, ...looks }} value={((known ?? value ?? []) as string[]).join('\n')} />
    ),
  });
}

/** A calendar date. `value`: today, or a date. */
export function date<const Given extends Options<string>>(label: string, given?: Given) {
  const { value, ...looks }: Options<string> = given ?? {};
  return kind<Of<string, Given>>(label, given, {
    read: (entered, name) => enteredText(entered, name, looks.required) as Of<string, Given>,
    say: (on) => <Day on={on as string} />,
    draw: ({ name, known }) => (
      <TextField
        {...{ name, label, ...looks }}
        type="date"
        width="10"
        value={textOf(known, value === TODAY ? londonToday() : value)}
      />
    ),
  });
}

/** For `value` of a date: the day on which the form is open. */
export const TODAY = 'today';

/** A date that stands for an instant of its day in London, for example the end of a day. */
export function dayAt<const Given extends Options<string>>(time: string, label: string, given?: Given) {
  const { value, ...looks }: Options<string> = given ?? {};
  return kind<Of<string, Given>>(label, given, {
    read: (entered, name) => {
      const on = entered.text(name);
      return (on === null ? null : londonInstant(on, time)) as Of<string, Given>;
    },
    say: (at) => <Moment at={at as string} />,
    draw: ({ name, known }) => {
      const at = (known ?? value) as string | undefined;
      return (
        <TextField
          {...{ name, label, ...looks }}
          type="date"
          width="10"
          value={at ? londonToday(new Date(at)) : undefined}
        />
      );
    },
  });
}

/** An instant, entered as a date and a time in London; without a time the day begins. Seconds are not entered. */
export function londonTime<const Given extends Options<string>>(label: string, given?: Given) {
  const { value, ...looks }: Options<string> = given ?? {};
  return kind<Of<string, Given>>(label, given, {
    isAsked: (entered, name) => entered.has(`${name}On`),
    read: (entered, name) => {
      const on = entered.text(`${name}On`);
      const at = on === null ? null : londonInstant(on, entered.text(`${name}Time`) ?? '00:00');
      return at as Of<string, Given>;
    },
    isSame: (at, known) => minuteOf(at) === minuteOf(known),
    say: (at) => <Moment at={at as string} />,
    draw: ({ name, known }) => (
      <LondonTime {...{ name, label, ...looks }} at={(known ?? value ?? null) as string | null} />
    ),
  });
}

const minuteOf = (instant: unknown) => (typeof instant === 'string' ? instant.slice(0, 16) : null);

export function number<const Given extends Options<number> & Width>(label: string, given?: Given) {
  const { value, ...looks }: Options<number> & Width = given ?? {};
  return kind<Of<number, Given>>(label, given, {
    read: (entered, name) => entered.number(name) as Of<number, Given>,
    draw: ({ name, known }) => (
      <TextField width="5" {...{ name, label, ...looks }} type="number" value={textOf(known, value)} />
    ),
  });
}

export function file<const Given extends Omit<Options<never>, 'value'> & { accept?: string }>(
  label: string,
  given?: Given,
) {
  const looks: Omit<Options<never>, 'value'> & { accept?: string } = given ?? {};
  return kind<Of<File, Given>>(label, given, {
    read: (entered, name) => entered.file(name) as Of<File, Given>,
    draw: ({ name }) => <TextField {...{ name, label, ...looks }} type="file" />,
  });
}

/** Fields of an object inside the input; `title` stands above them. */
export function group<Value>(table: Table<Value>, title?: string): Field<Value> {
  return kind<Value>(title ?? '', undefined, {
    isAsked: () => true,
    read: (entered, name) => read(table, entered, `${name}.`),
    isSame: (value, known) => {
      const before = (known ?? {}) as Record<string, unknown>;
      return Object.entries(value as object).every(([name, one]) =>
        table.fields[name]?.isSame(one, before[name]),
      );
    },
    draw: ({ name, known }) => (
      <>
        {title && <h2 className="govuk-heading-m">{title}</h2>}
        <Fields of={table} under={`${name}.`} known={known as Record<string, unknown> | null} />
      </>
    ),
  });
}
