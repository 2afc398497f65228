/** Lets an auditor in: who, until when, all rows or some, and why. */
import { useState } from 'react';
import { AuditGrantDocument } from '../generated/audit-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, TextArea, TextField, type Entered } from '../parts/form-before.tsx';
import { londonInstant } from '../parts/london.ts';

export function GrantForm() {
  const { settings } = useConsole();
  const [made, setMade] = useState(0);
  const write = useWrite(AuditGrantDocument, () => setMade(made + 1));
  return (
    <details className="govuk-details console-not-printed">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Let an auditor in</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body" role="status">
          {made > 0 ? 'The auditor may read now.' : ''}
        </p>
        <Form
          key={made}
          label="Let an auditor in"
          submit="Let them read"
          sending={write}
          onSubmit={(entered) => write.run({ party: settings.party, input: inputOf(entered) })}
        >
          <TextField
            name="person"
            label="The auditor’s pseudonym"
            hint="As they sign in; no name."
            required
          />
          <TextField
            name="until"
            label="Until the end of"
            type="date"
            width="10"
            hint="At most a year."
            required
          />
          <TextArea
            name="rows"
            label="Only these rows (you need not)"
            hint="Ids of breaches and requests, or references of agreements, one a line. Empty: everything."
            rows={3}
          />
          <TextField
            name="reason"
            label="Why"
            hint="It stands beside each of their reads. No name."
            required
          />
        </Form>
      </div>
    </details>
  );
}

function inputOf(entered: Entered) {
  const rows = (entered.text('rows') ?? '')
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    person: entered.required('person'),
    until: londonInstant(entered.required('until'), '23:59'),
    rows: rows.length > 0 ? rows : null,
    reason: entered.required('reason'),
  };
}
