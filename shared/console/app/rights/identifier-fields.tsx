/** Identifiers of a person: a scheme and a value each, as many as there are. */
import { useConsole } from '../graph/use-console.ts';
import { Select, TextField } from '../parts/form-before.tsx';
import { SCHEMES } from './wording.ts';

/** The fields are named `scheme-0`, `value-0` and so on. */
export function IdentifierFields({ lines, addLine }: { lines: number; addLine: () => void }) {
  const { settings, parties } = useConsole();
  const others = parties.filter(({ id, joined }) => joined && id !== settings.party);
  const choices = [
    ...SCHEMES,
    { value: `LOCAL:${settings.party}`, text: 'Our own reference' },
    ...others.map(({ id, name }) => ({ value: `LOCAL:${id}`, text: `Reference of ${name}` })),
  ];
  return (
    <>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="rights-filters" role="group" aria-label={`Identifier ${line + 1}`}>
          <Select name={`scheme-${line}`} label={`Identifier ${line + 1}: what it is`} choices={choices} />
          <TextField name={`value-${line}`} label={`Identifier ${line + 1}: value`} width="20" />
        </div>
      ))}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={addLine}>
        Add another identifier
      </button>
    </>
  );
}
