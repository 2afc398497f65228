/** Proposes a draft to the parties that shall sign it. */
import { AgreementProposeDocument } from '../generated/agreements-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Checkboxes, Form, TextField } from '../parts/form-before.tsx';

interface Propose {
  draft: string;
  reference: string;
  name: string;
  onDone: (what: string) => void;
}

export function Propose({ draft, reference, name, onDone }: Propose) {
  const { settings, parties } = useConsole();
  const write = useWrite(AgreementProposeDocument, () =>
    onDone(`You proposed “${name}”. All its parties are asked to sign it, ours included.`),
  );
  const others = parties.filter(({ id, joined }) => joined && id !== settings.party);
  return (
    <Form
      label={`Propose ${name}`}
      submit="Propose it"
      sending={write}
      onSubmit={(entered) =>
        write.run({
          party: settings.party,
          input: {
            reference,
            draft,
            signatories: [settings.party, ...entered.all('signatories')],
            commencesOn: entered.text('commencesOn'),
          },
        })
      }
    >
      <h3 className="govuk-heading-s">Propose it</h3>
      <Checkboxes
        name="signatories"
        label="Who shall sign it beside us"
        hint="Each gets a copy in its own register. Only parties that have joined can sign here."
        choices={others.map(({ id, name: text }) => ({ value: id, text }))}
      />
      <TextField
        name="commencesOn"
        label="From which day data may be shared (optional)"
        hint="Left out: between two parties, from the day on which the later one signs."
        type="date"
        width="10"
      />
    </Form>
  );
}
