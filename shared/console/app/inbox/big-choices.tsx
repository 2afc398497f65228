/** Radios as big targets, each with what it means below it. */
import { useId } from 'react';

interface BigChoice {
  value: string;
  text: string;
  means: string;
  isSuggested?: boolean;
}

interface BigChoicesProps {
  name: string;
  label: string;
  choices: BigChoice[];
  onChange?: (value: string) => void;
}

export function BigChoices({ name, label, choices, onChange }: BigChoicesProps) {
  const id = useId();
  return (
    <fieldset className="govuk-fieldset govuk-!-margin-bottom-4">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      {choices.map(({ value, text, means, isSuggested }, index) => (
        <label key={value} className="inbox-choice" htmlFor={`${id}-${index}`}>
          <input
            id={`${id}-${index}`}
            type="radio"
            name={name}
            value={value}
            required
            aria-labelledby={`${id}-${index}-text`}
            aria-describedby={`${id}-${index}-means`}
            onChange={(event) => onChange?.(event.target.value)}
          />
          <span>
            <span className="inbox-choice__text" id={`${id}-${index}-text`}>
              {text}
            </span>
            <span className="inbox-choice__means" id={`${id}-${index}-means`}>
              {means}
              {isSuggested ? ' Your register suggests this, from what it found.' : ''}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
