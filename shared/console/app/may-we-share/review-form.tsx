/** The review of what was shared at once to prevent harm. */
import { useEffect, useRef } from 'react';
import {
  SharingReviewEmergencyDocument,
  type SharingDecisionFragment,
} from '../generated/may-we-share-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, TextArea } from '../parts/form-before.tsx';
import { londonTime } from '../parts/london.ts';

interface ReviewFormProps {
  of: SharingDecisionFragment;
  onDone: () => void;
  onCancel: () => void;
}

export function ReviewForm({ of: { id, recipient, decidedAt }, onDone, onCancel }: ReviewFormProps) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const review = useWrite(SharingReviewEmergencyDocument, onDone);
  return (
    <section className="sharing-review">
      <h2 className="govuk-heading-m" tabIndex={-1} ref={heading}>
        Review what was shared with {nameOf(recipient.id)} on {londonTime(decidedAt)}
      </h2>
      <p className="govuk-body">
        What goes at once to prevent harm is looked at by the end of the next working day (UK GDPR Art. 5(2)).
      </p>
      <Form
        submit="Record the review"
        sending={review}
        onSubmit={(entered) =>
          review.run({ party: settings.party, input: { id, reason: entered.required('reason') } })
        }
      >
        <TextArea
          name="reason"
          label="What did you find?"
          hint="Why it was right, or what follows. Encrypted with the case."
          required
        />
      </Form>
      <p className="govuk-body">
        <button type="button" className="console-plain-button" onClick={onCancel}>
          Not now
        </button>
      </p>
    </section>
  );
}
