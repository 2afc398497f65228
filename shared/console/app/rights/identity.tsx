/** Who a person is: the fields that ask for it, and the facts that show it. */
import { useState } from 'react';
import type { SubjectInput } from '../generated/rights-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Button } from '../parts/buttons.tsx';
import type { Entered } from '../parts/entered.ts';
import { Facts } from '../parts/facts.tsx';
import { area, date, text } from '../parts/field-kinds.tsx';
import { factsOf, Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Select, TextField } from '../parts/inputs.tsx';
import { words } from '../parts/words.ts';
import { schemesOf } from '../words/rights.ts';
import type { CasePerson } from './case.ts';

const SUBJECT = fieldsOf<SubjectInput>()({
  name: text('Name'),
  dateOfBirth: date('Date of birth'),
  address: area('Address (if it helps to find the person)', { fact: 'Address', rows: 2 }),
});
/** Where the input has it. */
const UNDER = 'subject.';
const identifierAt = (index: number) => `${UNDER}identifiers.${index}`;

/** Name, date of birth, address, and as many identifiers as there are. */
export function SubjectFields() {
  const { settings, parties } = useConsole();
  const [count, setCount] = useState(1);
  const schemes = schemesOf(
    parties.filter(({ joined }) => joined),
    settings.party,
  );
  return (
    <>
      <Fields of={SUBJECT} under={UNDER} />
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="console-filters" role="group" aria-label={`Identifier ${index + 1}`}>
          <Select
            name={`${identifierAt(index)}.scheme`}
            label={`Identifier ${index + 1}: what it is`}
            choices={schemes}
          />
          <TextField
            name={`${identifierAt(index)}.value`}
            label={`Identifier ${index + 1}: value`}
            width="20"
          />
        </div>
      ))}
      <Button onClick={() => setCount(count + 1)}>Add another identifier</Button>
    </>
  );
}

export function subjectIn(entered: Entered): SubjectInput {
  const identifiers: { scheme: string; value: string }[] = [];
  for (let index = 0; entered.has(`${identifierAt(index)}.value`); index += 1) {
    const value = entered.text(`${identifierAt(index)}.value`);
    if (value) identifiers.push({ scheme: entered.required(`${identifierAt(index)}.scheme`), value });
  }
  return { ...read(SUBJECT, entered, UNDER), identifiers };
}

export function IdentityFacts({ identity }: { identity: NonNullable<CasePerson['identity']> }) {
  const { settings, parties } = useConsole();
  const schemes = schemesOf(parties, settings.party);
  const inWords = (scheme: string) => schemes.find(({ value }) => value === scheme)?.text ?? words(scheme);
  const identifiers = identity.identifiers.map(({ scheme, value }) => [inWords(scheme), value] as const);
  return <Facts facts={[...factsOf(SUBJECT, identity), ...identifiers]} />;
}
