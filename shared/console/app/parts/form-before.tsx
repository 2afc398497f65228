/** A form that keeps what was entered when it is refused, and says why. */
import { useId, type FormEvent, type ReactNode } from 'react';
import type { Refusal } from '../graph/ask.ts';
import { Refusals } from './refusals.tsx';

/** What was entered, by the fields' names. Empty text is null. */
export class Entered {
  private readonly form: FormData;
  constructor(form: FormData) {
    this.form = form;
  }
  text(name: string): string | null {
    const value = this.form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  }
  /** For fields that the browser requires. */
  required(name: string): string {
    return this.text(name) ?? '';
  }
  all(name: string): string[] {
    return this.form.getAll(name).map(String);
  }
  number(name: string): number | null {
    const text = this.text(name);
    return text === null ? null : Number(text);
  }
  /** A group of radios with the values `yes` and `no`. */
  yes(name: string): boolean | null {
    const text = this.text(name);
    return text === null ? null : text === 'yes';
  }
  file(name: string): File | null {
    const value = this.form.get(name);
    return value instanceof File && value.size > 0 ? value : null;
  }
}

const NOT_SENDING: Sending = { refusals: [], isRunning: false };

export interface Sending {
  refusals: Refusal[];
  isRunning: boolean;
}

interface Form {
  /** What the button says. */
  submit: string;
  onSubmit: (entered: Entered) => Promise<unknown> | void;
  /** The write that it sends: what stood in its way, and whether it is on its way. */
  sending?: Sending;
  isWarning?: boolean;
  isSecondary?: boolean;
  children?: ReactNode;
  /** For a form without a heading of its own. */
  label?: string;
}

export function Form({
  submit,
  onSubmit,
  sending = NOT_SENDING,
  isWarning,
  isSecondary,
  children,
  label,
}: Form) {
  const { refusals, isRunning } = sending;
  const kind = isWarning ? ' govuk-button--warning' : isSecondary ? ' govuk-button--secondary' : '';
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isRunning) void onSubmit(new Entered(new FormData(event.currentTarget)));
  };
  return (
    <form onSubmit={send} aria-label={label}>
      <Refusals refusals={refusals} />
      {children}
      <button type="submit" className={`govuk-button${kind}`} aria-disabled={isRunning}>
        {isRunning ? 'Sending …' : submit}
      </button>
    </form>
  );
}

interface Field {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  value?: string;
}

function Group({
  id,
  label,
  hint,
  children,
}: {
  id: string;
  label: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
    </div>
  );
}

interface TextField extends Field {
  type?: 'text' | 'date' | 'time' | 'number' | 'file' | 'search' | 'email';
  width?: '2' | '5' | '10' | '20' | '30';
  accept?: string;
}

/** Without an end, browsers take years of six digits. */
const LAST_DAY = '9999-12-31';

/** Browsers are told not to keep what is entered. */
export function TextField({ name, label, hint, required, value, type = 'text', width, accept }: TextField) {
  const id = useId();
  return (
    <Group id={id} label={label} hint={hint}>
      <input
        id={id}
        name={name}
        type={type}
        accept={accept}
        className={
          type === 'file' ? 'govuk-file-upload' : `govuk-input${width ? ` govuk-input--width-${width}` : ''}`
        }
        required={required}
        defaultValue={value}
        max={type === 'date' ? LAST_DAY : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoComplete="off"
        spellCheck={false}
      />
    </Group>
  );
}

export function TextArea({ name, label, hint, required, value, rows = 4 }: Field & { rows?: number }) {
  const id = useId();
  return (
    <Group id={id} label={label} hint={hint}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className="govuk-textarea"
        required={required}
        defaultValue={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoComplete="off"
      />
    </Group>
  );
}

export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

/** `onChange` is told the value chosen. */
export function Select({
  name,
  label,
  hint,
  required,
  value,
  choices,
  onChange,
}: Field & { choices: Choice[]; onChange?: (value: string) => void }) {
  const id = useId();
  return (
    <Group id={id} label={label} hint={hint}>
      <select
        id={id}
        name={name}
        className="govuk-select"
        required={required}
        defaultValue={value}
        onChange={(event) => onChange?.(event.target.value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        {choices.map(({ value: one, text }) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </Group>
  );
}

interface Choices extends Field {
  choices: Choice[];
  inline?: boolean;
  values?: string[];
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

/** A question with the answers yes and no. */
export function YesNo(props: Omit<Choices, 'choices'>) {
  const choices = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ];
  return <Radios {...props} choices={choices} inline />;
}

function ChoiceGroup({
  name,
  label,
  hint,
  required,
  value,
  values = [],
  choices,
  inline,
  onChange,
  type,
  kind,
}: Choices & { type: 'radio' | 'checkbox'; kind: 'radios' | 'checkboxes' }) {
  const id = useId();
  return (
    <div className="govuk-form-group">
      <fieldset className="govuk-fieldset" aria-describedby={hint ? `${id}-hint` : undefined}>
        <legend className="govuk-fieldset__legend">{label}</legend>
        {hint && (
          <div className="govuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        <div className={`govuk-${kind} govuk-${kind}--small${inline ? ` govuk-${kind}--inline` : ''}`}>
          {choices.map((choice, index) => (
            <div key={choice.value} className={`govuk-${kind}__item`}>
              <input
                className={`govuk-${kind}__input`}
                id={`${id}-${index}`}
                name={name}
                type={type}
                value={choice.value}
                required={type === 'radio' && required}
                defaultChecked={choice.value === value || values.includes(choice.value)}
                onChange={(event) => onChange?.(event.target.value)}
                aria-describedby={choice.hint ? `${id}-${index}-hint` : undefined}
              />
              <label className={`govuk-label govuk-${kind}__label`} htmlFor={`${id}-${index}`}>
                {choice.text}
              </label>
              {choice.hint && (
                <div className={`govuk-hint govuk-${kind}__hint`} id={`${id}-${index}-hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
