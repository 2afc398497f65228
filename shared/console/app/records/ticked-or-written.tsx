/** A list of which known items are ticked, and others written one to a line. */
import { Checkboxes, TextArea, type Choice } from '../parts/form-before.tsx';

interface TickedOrWrittenProps {
  /** What is written stands under the same name with `More` behind it. */
  name: string;
  label: string;
  hint?: string;
  choices: Choice[];
  values?: string[] | undefined;
}

export function TickedOrWritten({ name, label, hint, choices, values = [] }: TickedOrWrittenProps) {
  const isOffered = (value: string) => choices.some((choice) => choice.value === value);
  const others = values.filter((value) => !isOffered(value)).join('\n');
  const isOffering = choices.length > 0;
  return (
    <>
      {isOffering && <Checkboxes name={name} label={label} hint={hint} choices={choices} values={values} />}
      <TextArea
        // What is not offered any more moves here.
        key={others}
        name={`${name}More`}
        label={isOffering ? `${label} Others (optional)` : label}
        hint="One to a line."
        rows={isOffering ? 1 : 2}
        value={others}
        required={!isOffering}
      />
    </>
  );
}
