/** Inputs with their labels, hints and what was refused about them. Browsers are told not to keep what is entered. */
import { createContext, useContext, useId, type ReactNode } from 'react';
import { londonTimeOfDay, londonToday } from './london.ts';

export interface FormInside {
  /** What the ids of the form's inputs begin with. */
  id: string;
  /** What was refused, by the fields' names. */
  problems: ReadonlyMap<string, string>;
}

export const FormContext = createContext<FormInside | null>(null);

/** The id of the input to which an error summary leads. */
export const inputId = (form: string, name: string) => `${form}-${name}`;

export interface Asked {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
}

export interface Choice<Value extends string = string> {
  value: Value;
  text: string;
  hint?: string;
}

/** An input's id, what was refused about it, and the elements that describe it. */
export function useInput({ name, hint }: Pick<Asked, 'name' | 'hint'>) {
  const own = useId();
  const form = useContext(FormContext);
  const id = form ? inputId(form.id, name) : own;
  const problem = form?.problems.get(name);
  const describedBy = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return { id, problem, describedBy };
}

const refusedClass = (name: string, problem: string | undefined) =>
  problem === undefined ? name : `${name} ${name.split(' ')[0]}--error`;

interface Frame extends Pick<Asked, 'label' | 'hint'> {
  id: string;
  problem: string | undefined;
  children: ReactNode;
}

function HintAndProblem({ id, hint, problem }: Omit<Frame, 'label' | 'children'>) {
  return (
    <>
      {hint && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error: </span>
          {problem}
        </p>
      )}
    </>
  );
}

function Labelled({ label, children, ...frame }: Frame) {
  return (
    <div className={refusedClass('govuk-form-group', frame.problem)}>
      <label className="govuk-label" htmlFor={frame.id}>
        {label}
      </label>
      <HintAndProblem {...frame} />
      {children}
    </div>
  );
}

export function Grouped({
  label,
  children,
  describedBy,
  ...frame
}: Frame & { describedBy: string | undefined }) {
  return (
    <div className={refusedClass('govuk-form-group', frame.problem)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
        <legend className="govuk-fieldset__legend">{label}</legend>
        <HintAndProblem {...frame} />
        {children}
      </fieldset>
    </div>
  );
}

export interface TextInput extends Asked {
  value?: string;
  type?: 'text' | 'date' | 'time' | 'number' | 'file' | 'search' | 'email';
  width?: '2' | '5' | '10' | '20' | '30';
  accept?: string;
}

/** Without an end, browsers take years of six digits. */
const LAST_DAY = '9999-12-31';

export function TextField({ name, label, hint, required, value, type = 'text', width, accept }: TextInput) {
  const { id, problem, describedBy } = useInput({ name, hint });
  const kind = type === 'file' ? 'govuk-file-upload' : 'govuk-input';
  return (
    <Labelled {...{ id, label, hint, problem }}>
      <input
        {...{ id, name, type, accept, required }}
        className={`${refusedClass(kind, problem)}${width ? ` govuk-input--width-${width}` : ''}`}
        defaultValue={value}
        max={type === 'date' ? LAST_DAY : undefined}
        aria-describedby={describedBy}
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        spellCheck={false}
      />
    </Labelled>
  );
}

export function TextArea({
  name,
  label,
  hint,
  required,
  value,
  rows = 4,
}: Asked & { value?: string; rows?: number }) {
  const { id, problem, describedBy } = useInput({ name, hint });
  return (
    <Labelled {...{ id, label, hint, problem }}>
      <textarea
        {...{ id, name, rows, required }}
        className={refusedClass('govuk-textarea', problem)}
        defaultValue={value}
        aria-describedby={describedBy}
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
      />
    </Labelled>
  );
}

interface Select extends Asked {
  value?: string;
  choices: readonly Choice[];
  /** Is told the value chosen. */
  onChange?: (value: string) => void;
}

export function Select({ name, label, hint, required, value, choices, onChange }: Select) {
  const { id, problem, describedBy } = useInput({ name, hint });
  return (
    <Labelled {...{ id, label, hint, problem }}>
      <select
        {...{ id, name, required }}
        className={refusedClass('govuk-select', problem)}
        defaultValue={value}
        onChange={(event) => onChange?.(event.target.value)}
        aria-describedby={describedBy}
        aria-invalid={problem ? true : undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export interface Choices extends Asked {
  choices: readonly Choice[];
  inline?: boolean;
  value?: string;
  values?: readonly string[];
  onChange?: (value: string) => void;
}

/** Radios: one of several. */
export function Radios(props: Choices) {
  return <ChoiceGroup {...props} type="radio" kind="radios" />;
}

/** Checkboxes: any of several. */
export function Checkboxes(props: Choices) {
  return <ChoiceGroup {...props} type="checkbox" kind="checkboxes" />;
}

interface YesNo extends Omit<Choices, 'choices' | 'inline'> {
  /** Other words for the answers. @default 'Yes' */
  yes?: string;
  no?: string;
  /** The words for choosing neither, which is chosen at first. */
  none?: string;
}

/** A question with two answers, the values `yes` and `no`. */
export function YesNo({ yes = 'Yes', no = 'No', none, value = '', ...asked }: YesNo) {
  const choices = [
    { value: 'yes', text: yes },
    { value: 'no', text: no },
    ...(none === undefined ? [] : [{ value: '', text: none }]),
  ];
  return <Radios {...asked} value={value} choices={choices} inline />;
}

interface ChoiceGroup extends Choices {
  type: 'radio' | 'checkbox';
  kind: 'radios' | 'checkboxes';
}

function ChoiceGroup({ label, hint, choices, inline, kind, ...asked }: ChoiceGroup) {
  const { id, problem, describedBy } = useInput({ name: asked.name, hint });
  return (
    <Grouped {...{ id, label, hint, problem, describedBy }}>
      <div className={`govuk-${kind} govuk-${kind}--small${inline ? ` govuk-${kind}--inline` : ''}`}>
        {choices.map((choice, index) => (
          <OneChoice
            key={choice.value}
            {...{ ...asked, kind, choice }}
            id={index === 0 ? id : `${id}-${index}`}
          />
        ))}
      </div>
    </Grouped>
  );
}

type OneChoiceProps = Pick<
  ChoiceGroup,
  'name' | 'type' | 'kind' | 'required' | 'value' | 'values' | 'onChange'
> & {
  id: string;
  choice: Choice;
};

function OneChoice({ id, choice, kind, name, type, required, value, values = [], onChange }: OneChoiceProps) {
  return (
    <div className={`govuk-${kind}__item`}>
      <input
        {...{ id, name, type }}
        className={`govuk-${kind}__input`}
        value={choice.value}
        required={type === 'radio' && required}
        defaultChecked={choice.value === value || values.includes(choice.value)}
        onChange={(event) => onChange?.(event.target.value)}
        aria-describedby={choice.hint ? `${id}-choice-hint` : undefined}
      />
      <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
        {choice.text}
      </label>
      {choice.hint && (
        <div className={`govuk-hint govuk-${kind}__hint`} id={`${id}-choice-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}

/** A date and a time in London, entered together. `at`: what is there at first. */
export function LondonTime({ name, label, hint, required, at }: Asked & { at?: string | null }) {
  const { id, problem, describedBy } = useInput({ name, hint });
  const date = at ? londonToday(new Date(at)) : undefined;
  const time = at ? londonTimeOfDay(at) : undefined;
  return (
    <Grouped {...{ id, label, hint, problem, describedBy }}>
      <div className="console-moment" id={id} tabIndex={-1}>
        <TextField name={`${name}On`} label="Date" type="date" width="10" {...{ required }} value={date} />
        <TextField
          name={`${name}Time`}
          label="Time in London"
          type="time"
          width="10"
          {...{ required }}
          value={time}
        />
      </div>
    </Grouped>
  );
}
