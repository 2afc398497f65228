/**
 * The one way to send: `useSend` makes a `Sending`, and only a `Form` takes it, which shows what was refused, at its field
 * where it concerns one, and says what was done. A form says its input only; party and command are added here.
 *
 *     const FIELDS = fieldsOf<DecideInput>()(
 *       {
 *         outcome: radios('What do you decide?', OUTCOMES, { required: true }),
 *         reason: area('Why?', { hint: 'The asker reads it.', required: true, rows: 3 }),
 *         legalBasis: area('Your legal basis'),
 *       },
 *       { legalBasis: (now) => now.outcome === 'AGREED' }, // asked, and sent, only then
 *     );
 *     const sending = useSend(DecideDocument, { with: { id }, said: 'The decision is recorded.' });
 *     <Form sending={sending} of={FIELDS} known={row} submit="Record the decision" />
 *
 * Where the input is not the table as it is: `<Form sending={sending} submit="…" input={(entered) => ({ ...read(FIELDS,
 * entered), tests })}><Fields of={FIELDS} only={['outcome']} /> … </Form>`; `changed(FIELDS, entered, known)` gives what
 * differs; `entered.refuse('field', 'What is wrong')` shows it there and does not send. A button alone: `input={() => ({})}`.
 * Work that is no mutation (an upload, a file to save): `useTask`. What only filters: `Filter`.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ask, refusalsOf, type Document, type Refusal } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { Entered } from './entered.ts';
import { Fields, read, type Known, type Table } from './fields.tsx';
import { FormContext, inputId } from './inputs.tsx';
import { Refusals } from './refusals.tsx';
import { useRegisterText } from './register-text.ts';
import { useSay } from './said.tsx';

const INSIDE = Symbol('what a form alone may use');

/** Sends one kind of input. Opaque: it is good for a `Form` and for nothing else, so that no refusal is lost. */
export interface Sending<Input> {
  readonly [INSIDE]: {
    send: (input: Input) => Promise<void>;
    /** Shows these instead of sending. */
    refuse: (refusals: Refusal[]) => void;
    refusals: readonly Refusal[];
    isRunning: boolean;
    /** How often it was done: what was entered is forgotten then. */
    done: number;
  };
}

interface AfterSending<Result> {
  /** What was done, in words. */
  said?: string | ((result: Result) => string);
  onDone?: (result: Result) => void;
}

/** What every mutation takes besides: filled in here. */
type Added = 'commandId' | 'proof';
export type Sent<Input, With> = Omit<Input, Added | keyof With>;

/**
 * A mutation at the own register's door. A repeat of the same input, for example after no answer came, carries the same
 * command, so that nothing is done twice. `with`: the part of the input that the form does not ask for.
 */
export function useSend<Result, Input extends object, With extends Partial<Input> = {}>(
  document: Document<Result, { party: string; input: Input }>,
  options: AfterSending<Result> & { with?: With } = {},
): Sending<Sent<Input, With>> {
  const asking = useConsole();
  const queries = useQueryClient();
  const command = useRef({ of: '', id: '' });
  const send = async (given: Sent<Input, With>) => {
    const text = JSON.stringify([given, options.with]);
    if (command.current.of !== text) command.current = { of: text, id: crypto.randomUUID() };
    const input = { ...given, ...options.with, commandId: command.current.id } as object as Input;
    const answer = await ask(asking, 'own', document, { party: asking.settings.party, input });
    command.current = { of: '', id: '' };
    await queries.invalidateQueries();
    return answer;
  };
  return useWork(send, options);
}

/** Work that is no mutation, with the same promises: what it throws is shown, and what it did is said. */
export function useTask<Input, Result>(
  run: (input: Input) => Promise<Result>,
  options: AfterSending<Result> = {},
): Sending<Input> {
  return useWork(async (input: Input) => ({ data: await run(input), refusals: [] }), options);
}

function useWork<Input, Result>(
  run: (input: Input) => Promise<{ data: Result; refusals: Refusal[] }>,
  { said, onDone }: AfterSending<Result>,
): Sending<Input> {
  const say = useSay();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [done, setDone] = useState(0);
  const send = async (input: Input) => {
    setRunning(true);
    setRefusals([]);
    say('');
    try {
      const answer = await run(input);
      setDone((before) => before + 1);
      setRefusals(answer.refusals);
      onDone?.(answer.data);
      say((typeof said === 'function' ? said(answer.data) : said) ?? '');
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setRunning(false);
    }
  };
  return { [INSIDE]: { send, refuse: setRefusals, refusals, isRunning, done } };
}

interface Looks {
  /** What the button says. */
  submit: string;
  /** For a form without a heading of its own. */
  label?: string;
  isWarning?: boolean;
  isSecondary?: boolean;
  /** Above the fields of `of`, or all that is asked. */
  children?: ReactNode;
}

type Form<Input> = Looks & { sending: Sending<Input> } & (
    | { of: Table<NoInfer<Input>>; known?: Known<NoInfer<Input>> | null; input?: undefined }
    | { input: (entered: Entered) => NoInfer<Input> | Promise<NoInfer<Input>>; of?: undefined; known?: never }
  );

export function Form<Input>({ sending, of, known, input, children, ...looks }: Form<Input>) {
  const { send, refuse, refusals, isRunning, done } = sending[INSIDE];
  const id = useId();
  const inWords = useRegisterText();
  const submit = async (entered: Entered) => {
    if (isRunning) return;
    try {
      const given = input ? await input(entered) : read(of, entered);
      if (entered.problems.length > 0) refuse(entered.problems);
      else await send(given);
    } catch (error) {
      refuse(refusalsOf(error));
    }
  };
  const problems = new Map(
    refusals.flatMap((one) => (one.field ? [[one.field, inWords(one.message)] as const] : [])),
  );
  const inputOf = ({ field }: Refusal) =>
    field && document.getElementById(inputId(id, field)) ? inputId(id, field) : null;
  return (
    <FormContext.Provider value={{ id, problems }}>
      <Frame {...looks} key={done} isRunning={isRunning} onSubmit={(entered) => void submit(entered)}>
        <Refusals refusals={refusals} inputOf={inputOf} />
        {children}
        {of && <Fields of={of} known={known} />}
      </Frame>
    </FormContext.Provider>
  );
}

interface Filter extends Omit<Looks, 'submit'> {
  /** What the button says; without it each choice counts as it is made. */
  submit?: string;
  onFilter: (entered: Entered) => void;
}

/** Chooses what a page shows: it sends nothing. */
export function Filter({ onFilter, children, ...looks }: Filter) {
  return (
    <div className="console-not-printed">
      <Frame {...looks} isSecondary onSubmit={onFilter}>
        <div className="console-filters">{children}</div>
      </Frame>
    </div>
  );
}

interface FrameProps extends Omit<Looks, 'submit'> {
  submit?: string;
  onSubmit: (entered: Entered) => void;
  isRunning?: boolean;
}

function Frame({ submit, label, isWarning, isSecondary, isRunning, onSubmit, children }: FrameProps) {
  const kind = isWarning ? ' govuk-button--warning' : isSecondary ? ' govuk-button--secondary' : '';
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new Entered(event.currentTarget));
  };
  return (
    <form onSubmit={take} onChange={submit ? undefined : take} aria-label={label}>
      {children}
      {submit && (
        <button type="submit" className={`govuk-button${kind}`} aria-disabled={isRunning}>
          {isRunning ? 'Sending …' : submit}
        </button>
      )}
    </form>
  );
}
