/** Calls for a review outside the cycle. */
import { useState } from 'react';
import { AgreementCallForReviewDocument, type ReviewTrigger } from '../generated/agreements-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, Select, TextArea } from '../parts/form-before.tsx';
import { Folded } from '../parts/folded.tsx';
import type { OneAgreement } from './one.ts';
import { TRIGGERS } from './review-words.ts';

export function CallForReview({ agreement: { reference } }: { agreement: OneAgreement }) {
  const { settings } = useConsole();
  const [done, setDone] = useState('');
  const write = useWrite(AgreementCallForReviewDocument, () =>
    setDone('You called for a review. It stands among the deadlines.'),
  );
  return (
    <>
      <p className="govuk-body" role="status">
        {done}
      </p>
      <Folded key={done} summary="Call for a review now">
        <Form
          label="Call for a review"
          submit="Call for a review"
          isSecondary
          sending={write}
          onSubmit={(entered) =>
            write.run({
              party: settings.party,
              input: {
                reference,
                trigger: entered.required('trigger') as ReviewTrigger,
                because: entered.required('because'),
              },
            })
          }
        >
          <Select
            name="trigger"
            label="What calls for it"
            choices={Object.entries(TRIGGERS)
              .filter(([value]) => value !== 'SCHEDULED')
              .map(([value, text]) => ({ value, text }))}
          />
          <TextArea name="because" label="What happened" required rows={3} />
        </Form>
      </Folded>
    </>
  );
}
