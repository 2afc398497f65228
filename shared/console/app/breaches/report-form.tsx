/** Records that the Commissioner was told. */
import { useState } from 'react';
import {
  BreachReportAuthorityDocument,
  type BreachReportAuthorityMutationVariables,
} from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Checkboxes, Form, TextArea, TextField } from '../parts/form-before.tsx';
import { enteredInstant, LondonFields } from './london-fields.tsx';
import type { RoomBreach } from './types.ts';
import { REGIMES } from './words-of-breaches.ts';
import { useBreachWrite } from './use-breach-write.ts';

type Input = BreachReportAuthorityMutationVariables['input'];

export function ReportForm({ breach, phase }: { breach: RoomBreach; phase: Input['phase'] }) {
  const { settings } = useConsole();
  const [said, setSaid] = useState('');
  const write = useBreachWrite(BreachReportAuthorityDocument, () => setSaid('The report is recorded.'));
  const what = phase === 'INITIAL' ? 'initial' : 'further';
  return (
    <>
      <p className="govuk-body" role="status">
        {said}
      </p>
      <details key={breach.reports.length} className="govuk-details console-not-printed">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Record that the {what} report was made</span>
        </summary>
        <div className="govuk-details__text">
          <Form
            label={`The ${what} report was made`}
            submit="Record the report"
            sending={write}
            onSubmit={(entered) =>
              write.run({
                party: settings.party,
                input: {
                  id: breach.id,
                  phase,
                  reportedAt: enteredInstant(entered, 'reported') ?? '',
                  regimes:
                    breach.regimes.length > 1 ? (entered.all('regimes') as Input['regimes']) : breach.regimes,
                  reference: entered.text('reference'),
                  reasonsForDelay: entered.text('reasonsForDelay'),
                },
              })
            }
          >
            <LondonFields name="reported" label="When was the Commissioner told?" required at={new Date()} />
            {breach.regimes.length > 1 && (
              <Checkboxes
                name="regimes"
                label="Under which law?"
                values={breach.regimes}
                choices={REGIMES.filter(({ value }) => breach.regimes.some((regime) => regime === value))}
              />
            )}
            <TextField
              name="reference"
              label="The Commissioner’s reference"
              hint="If there is one already."
              width="20"
            />
            <TextArea
              name="reasonsForDelay"
              label="Reasons for the delay"
              hint="Needed if it was later than 72 hours after becoming aware (UK GDPR Art. 33(1); DPA 2018 s.67(3))."
              rows={2}
            />
          </Form>
        </div>
      </details>
    </>
  );
}
