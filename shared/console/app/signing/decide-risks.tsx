/** The signatory's decision on the risks: accepted, or sent back with a reason. */
import { useState } from 'react';
import { SigningAcceptRisksDocument } from '../generated/signing-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, Radios, TextArea, TextField } from '../parts/form-before.tsx';
import { officeTitle, useRefusalsInWords } from './in-words.ts';
import type { SigningRequest } from './waiting.ts';

const ACCEPT = { value: 'yes', text: 'Accept the risks, each with what lessens it' };
const SEND_BACK = { value: 'no', text: 'Send it back', hint: 'It is assessed anew, and comes back to you.' };

interface DecideRisks {
  request: SigningRequest;
  onDone: (what: string) => void;
}

export function DecideRisks({ request: { id, title, deciding }, onDone }: DecideRisks) {
  const { settings, session } = useConsole();
  const office = session.person.office ?? '';
  const [decision, setDecision] = useState('');
  const write = useWrite(SigningAcceptRisksDocument);
  const refusals = useRefusalsInWords(write.refusals);
  const { whyNotAccept } = deciding;
  return (
    <Form
      label={`Decide on the risks of ${title}`}
      submit={decision === 'no' ? 'Send the risks back' : 'Record the decision on the risks'}
      sending={{ ...write, refusals }}
      onSubmit={async (entered) => {
        const accepted = entered.yes('accepted') ?? false;
        const reason = entered.text('reason');
        const input = { id, office, name: entered.required('name'), accepted, reason };
        if (await write.run({ party: settings.party, input }))
          onDone(
            accepted
              ? `You accepted the risks of “${title}”.`
              : `You sent the risks of “${title}” back. They are assessed anew.`,
          );
      }}
    >
      <h3 className="govuk-heading-m">Decide on the risks</h3>
      {whyNotAccept && <p className="govuk-body">You can only send it back. {whyNotAccept}</p>}
      <Radios
        name="accepted"
        label="What do you decide?"
        choices={whyNotAccept ? [SEND_BACK] : [ACCEPT, SEND_BACK]}
        required
        onChange={setDecision}
      />
      {decision === 'no' && <TextArea name="reason" label="Why, and what must change" required rows={3} />}
      <TextField
        name="name"
        label="Your name"
        hint={`You decide as ${officeTitle(office)}. The name stays in your own register.`}
        required
        width="20"
      />
    </Form>
  );
}
