/** Proposes a new version, which all sign again. */
import { useState } from 'react';
import { AgreementAmendDocument } from '../generated/agreements-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Checkboxes, Form, TextArea, TextField, type Entered } from '../parts/form-before.tsx';
import { Folded } from '../parts/folded.tsx';
import type { OneAgreement } from './one.ts';

export function Amend({ agreement }: { agreement: OneAgreement }) {
  const { settings, parties } = useConsole();
  const mayAmend = useHasRole()('DPO', 'SIGNATORY');
  const [done, setDone] = useState('');
  const write = useWrite(AgreementAmendDocument, ({ amendAgreement }) =>
    setDone(`Version ${amendAgreement?.version} is proposed. All parties are asked to sign it.`),
  );
  if (!mayAmend) return null;
  const { reference, title, signatories } = agreement;
  const others = parties.filter(({ id, joined }) => joined && id !== settings.party);
  const amend = (entered: Entered) =>
    write.run({
      party: settings.party,
      input: {
        reference,
        title: entered.text('title'),
        signatories: [settings.party, ...entered.all('signatories')],
        ...termsOf(entered.text('terms')),
      },
    });
  return (
    <>
      <p className="govuk-body" role="status">
        {done}
      </p>
      <Folded key={done} summary="Propose a new version">
        <p className="govuk-body">
          It needs a formal review that asked for it. All parties sign the new version; until then the one
          before stays in force.
        </p>
        <Form label="Propose a new version" submit="Propose the new version" sending={write} onSubmit={amend}>
          <TextField name="title" label="Title" value={title} />
          <Checkboxes
            name="signatories"
            label="Who shall sign it beside us"
            values={signatories.map(({ id }) => id)}
            choices={others.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <TextArea
            name="terms"
            label="New terms, as JSON in the published format (optional)"
            hint="Left out: the terms stay as they are."
          />
        </Form>
      </Folded>
    </>
  );
}

/** What is no JSON is sent as it is: the register says what is wrong with it. */
function termsOf(text: string | null): { terms?: unknown } {
  if (text === null) return {};
  try {
    return { terms: JSON.parse(text) as unknown };
  } catch {
    return { terms: text };
  }
}
