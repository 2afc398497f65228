/** Sends the newest version back with a reason, which the other parties are told. */
import { SigningDeclineDocument } from '../generated/signing-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, TextArea } from '../parts/form-before.tsx';
import { useRefusalsInWords } from './in-words.ts';
import type { SigningAgreement } from './waiting.ts';

interface SendBack {
  agreement: SigningAgreement;
  onDone: (what: string) => void;
}

export function SendBack({ agreement: { reference, version, title }, onDone }: SendBack) {
  const { settings } = useConsole();
  const write = useWrite(SigningDeclineDocument);
  const refusals = useRefusalsInWords(write.refusals);
  return (
    <Form
      label={`Send ${title} back`}
      submit="Send it back"
      isWarning
      sending={{ ...write, refusals }}
      onSubmit={async (entered) => {
        const input = { reference, version, reason: entered.required('reason') };
        if (await write.run({ party: settings.party, input }))
          onDone(`You sent “${title}” back. The other parties are told why.`);
      }}
    >
      <TextArea
        name="reason"
        label="Why you do not sign it, and what must change"
        hint="The other parties read this. Name no person."
        required
        rows={3}
      />
    </Form>
  );
}
