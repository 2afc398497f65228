/** Radios as big targets, each with what it means below it. */
import { Grouped, useInput, type Choices } from '../parts/inputs.tsx';

export function BigChoices({ name, label, choices, onChange }: Omit<Choices, 'inline' | 'value' | 'values'>) {
  const input = useInput({ name });
  return (
    <Grouped {...{ label, hint: undefined, ...input }}>
      {choices.map(({ value, text, hint }, index) => {
        const id = index === 0 ? input.id : `${input.id}-${index}`;
        return (
          <label key={value} className="inbox-choice" htmlFor={id}>
            <input
              {...{ id, name, value }}
              type="radio"
              required
              aria-labelledby={`${id}-text`}
              aria-describedby={`${id}-means`}
              onChange={(event) => onChange?.(event.target.value)}
            />
            <span>
              <span className="inbox-choice__text" id={`${id}-text`}>
                {text}
              </span>
              <span className="inbox-choice__means" id={`${id}-means`}>
                {hint}
              </span>
            </span>
          </label>
        );
      })}
    </Grouped>
  );
}
