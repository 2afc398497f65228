/** A date and a time in London, entered together and read back as one instant. */
import type { Entered } from '../parts/form-before.tsx';
import { TextField } from '../parts/form-before.tsx';
import { londonInstant, londonToday } from '../parts/london.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface LondonFields {
  name: string;
  /** What happened then, for example `When it was found out`. */
  label: string;
  hint?: string;
  required?: boolean;
  /** What stands there at first; null: nothing. */
  at: Date | null;
}

export function LondonFields({ name, label, hint, required, at }: LondonFields) {
  return (
    <fieldset className="govuk-fieldset breach-moment">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      {hint && <p className="govuk-hint">{hint}</p>}
      <div className="breach-moment__fields">
        <TextField
          name={`${name}On`}
          label="Date"
          type="date"
          width="10"
          required={required}
          value={at ? londonToday(at) : undefined}
        />
        <TextField
          name={`${name}Time`}
          label="Time in London"
          type="time"
          width="10"
          required={required}
          value={at ? clock.format(at) : undefined}
        />
      </div>
    </fieldset>
  );
}

/** The instant that was entered; null: no date. Without a time the day begins. */
export function enteredInstant(entered: Entered, name: string): string | null {
  const on = entered.text(`${name}On`);
  return on === null ? null : londonInstant(on, entered.text(`${name}Time`) ?? '00:00');
}

/** The same, or null where it says what it said before: seconds are not entered. */
export function changedInstant(entered: Entered, name: string, before: string | null): string | null {
  const at = enteredInstant(entered, name);
  return at !== null && before !== null && at.slice(0, 16) === before.slice(0, 16) ? null : at;
}
