/** Records a formal review: four questions, what follows, and, where the parties agreed one, another day for the next. */
import { useState } from 'react';
import type { ReviewOutcome, ReviewTrigger } from '../generated/agreements-own.ts';
import { AgreementReviewDocument } from '../generated/agreements-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Checkboxes, Form, Radios, Select, TextField, YesNo, type Entered } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { Folded } from '../parts/folded.tsx';
import { QUESTIONS, type OneAgreement, type Question } from './one.ts';
import { OUTCOMES, TRIGGERS } from './review-words.ts';

const choicesOf = (table: Record<string, string>) =>
  Object.entries(table).map(([value, text]) => ({ value, text }));

const answerTo = (entered: Entered, question: Question) => ({
  holds: entered.yes(question) ?? false,
  note: entered.text(`${question}-note`),
});

export function HoldReview({ agreement }: { agreement: OneAgreement }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const [done, setDone] = useState('');
  const write = useWrite(AgreementReviewDocument, () =>
    setDone('The review is recorded, and the other parties are told. The clock of the next one runs.'),
  );
  const { reference, version, inForceWith } = agreement;
  const record = (entered: Entered) =>
    write.run({
      party: settings.party,
      input: {
        reference,
        version,
        reviewedOn: entered.text('reviewedOn'),
        trigger: entered.required('trigger') as ReviewTrigger,
        purposesRelevant: answerTo(entered, 'purposesRelevant'),
        scopeKept: answerTo(entered, 'scopeKept'),
        benefitsReal: answerTo(entered, 'benefitsReal'),
        securityEffective: answerTo(entered, 'securityEffective'),
        outcome: entered.required('outcome') as ReviewOutcome,
        nextReviewOn: entered.text('nextReviewOn'),
        agreedBy: entered.all('agreedBy'),
      },
    });
  return (
    <>
      <p className="govuk-body" role="status">
        {done}
      </p>
      <Folded key={done} summary="Record a review that was held">
        <Form label="Record a review" submit="Record the review" sending={write} onSubmit={record}>
          <TextField
            name="reviewedOn"
            label="Held on"
            type="date"
            value={londonToday()}
            width="10"
            required
          />
          <Select name="trigger" label="Why it was held" choices={choicesOf(TRIGGERS)} />
          {Object.entries(QUESTIONS).map(([question, text]) => (
            <div key={question}>
              <YesNo name={question} label={text} required />
              <TextField
                name={`${question}-note`}
                label={`What was found: ${text.replace('?', '').toLowerCase()}`}
                hint="Needed where the answer is no. It stays in our own register."
              />
            </div>
          ))}
          <Radios name="outcome" label="What follows" choices={choicesOf(OUTCOMES)} required />
          <TextField
            name="nextReviewOn"
            label="Another day for the next review (optional)"
            hint="Only where the agreement lets the data protection officers agree one."
            type="date"
            width="10"
          />
          {inForceWith.length > 0 && (
            <Checkboxes
              name="agreedBy"
              label="Whose data protection officers agreed to that day"
              choices={inForceWith.map(({ id }) => ({ value: id, text: nameOf(id) }))}
            />
          )}
        </Form>
      </Folded>
    </>
  );
}
