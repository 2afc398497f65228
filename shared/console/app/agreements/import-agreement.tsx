/** Brings an agreement in from a document in the published format, and shows what it lacks. */
import { useState } from 'react';
import { AgreementImportDocument } from '../generated/agreements-own.ts';
import { refusalOf } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, TextArea, TextField, type Entered } from '../parts/form-before.tsx';
import { Gaps, type Gap } from './gaps.tsx';

export function ImportAgreement() {
  const { settings } = useConsole();
  const [notRead, setNotRead] = useState('');
  const [report, setReport] = useState<readonly Gap[] | null>(null);
  const [count, setCount] = useState(0);
  const write = useWrite(AgreementImportDocument, ({ importAgreement }) => {
    setReport(importAgreement?.report ?? null);
    setCount(count + 1);
  });
  const bringIn = async (entered: Entered) => {
    setReport(null);
    const document = await documentOf(entered);
    setNotRead(document === undefined ? NOT_READ : '');
    if (document !== undefined) await write.run({ party: settings.party, input: { document } });
  };
  const problem = refusalOf({ message: notRead });
  return (
    <section aria-labelledby="bring-in">
      <h2 className="govuk-heading-m" id="bring-in">
        Bring an agreement in
      </h2>
      <p className="govuk-body">
        From a document in the published format, for example one that another register publishes. Nothing is
        refused for being incomplete: it becomes a draft, with a report of what is missing.
      </p>
      <Form
        key={count}
        label="Bring an agreement in"
        submit="Bring it in as a draft"
        isSecondary
        sending={notRead ? { ...write, refusals: [problem] } : write}
        onSubmit={bringIn}
      >
        <TextField
          name="file"
          label="The document, a JSON file"
          type="file"
          accept=".json,application/json"
        />
        <TextArea name="pasted" label="Or paste it here" rows={4} />
      </Form>
      <div role="status">
        {report && (
          <>
            <p className="govuk-body govuk-!-font-weight-bold">
              It was brought in, and stands among the drafts above.
            </p>
            <Gaps gaps={report} of="the document that was just brought in" />
          </>
        )}
      </div>
    </section>
  );
}

const NOT_READ = 'Choose a file, or paste a document, that is valid JSON.';

async function documentOf(entered: Entered): Promise<unknown> {
  const text = (await entered.file('file')?.text()) ?? entered.text('pasted') ?? '';
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
