/** Decisions: what was just recorded, those so far without the person, and the review of sharing in an emergency. */
import { useEffect, useRef, useState } from 'react';
import {
  SharingDecisionsDocument,
  SharingReviewEmergencyDocument,
  type ReviewEmergencySharingInput,
  type SharingDecisionFragment,
} from '../generated/may-we-share-own.ts';
import { useHasRole, usePartyName } from '../graph/use-console.ts';
import { Button } from '../parts/buttons.tsx';
import { Facts } from '../parts/facts.tsx';
import { area } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Listing } from '../parts/listing.tsx';
import { londonTime } from '../parts/london.ts';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Section } from '../parts/text.tsx';
import { useTermsOfList, type Terms } from '../records/use-terms.ts';
import { WordList } from '../records/word-list.tsx';
import { Reasons, VERDICTS } from './answer.tsx';
import { METHODS } from './case-facts.tsx';
import type { Decided } from './decide-form.tsx';

interface RecordedProps {
  decided: Decided;
  terms: Terms;
  onAgain: () => void;
}

export function Recorded({ decided, terms, onAgain }: RecordedProps) {
  const nameOf = usePartyName();
  const { decision, answer, unanswered, emergency, method, personTold } = decided;
  return (
    <Section id="sharing-recorded" title={decision === 'SHARE' ? 'Shared' : 'Not shared'}>
      <Facts
        facts={[
          ['With whom', nameOf(decided.recipient.id)],
          ['Agreement', decided.agreement ?? 'Outside all agreements'],
          ['Kinds of data', <WordList of={decided.categories.map(terms.labelOf)} />],
          ['What for', terms.labelOf(decided.purpose)],
          ['Decided', <Moment at={decided.decidedAt} />],
          ['What the rules said', answer && <Tag value={answer} text={VERDICTS[answer].short} />],
          [
            'To prevent harm now',
            emergency ? 'Yes: it is reviewed by the end of the next working day' : 'No',
          ],
          ['How it is sent', METHODS.find(({ value }) => value === method)?.text],
          ['Person told', personTold === null ? 'Not said' : personTold ? 'Yes' : 'No'],
          ['Questions not answered', <WordList of={unanswered} />],
          ['Why', decided.rationale],
          ['Reference', decided.id],
        ]}
      />
      <Reasons reasons={decided.reasons} terms={terms} />
      <Button isPrimary onClick={onAgain}>
        Ask another question
      </Button>
    </Section>
  );
}

const PAGE = 20;

export function Decisions() {
  const [reviewing, setReviewing] = useState<SharingDecisionFragment | null>(null);
  return (
    <section className="sharing-decisions">
      {reviewing && <Review key={reviewing.id} of={reviewing} onClose={() => setReviewing(null)} />}
      <Listing
        document={SharingDecisionsDocument}
        ask={({ party, after }) => ({ party, first: PAGE, after })}
        page={({ register }) => register?.disclosures}
        what="the decisions so far"
        newer="Previous page of decisions"
        older="Next page of decisions"
      >
        {({ nodes, totalCount }) => (
          <>
            <DecisionsTable decisions={nodes} onReview={setReviewing} />
            {nodes.length > 0 && (
              <Body isStatus>{`${nodes.length} of ${totalCount ?? 'more'} decisions`}</Body>
            )}
          </>
        )}
      </Listing>
    </section>
  );
}

interface OnReview {
  onReview: (decision: SharingDecisionFragment) => void;
}

function DecisionsTable({
  decisions,
  onReview,
}: OnReview & { decisions: readonly SharingDecisionFragment[] }) {
  const nameOf = usePartyName();
  const { labelOf } = useTermsOfList(decisions.flatMap(({ agreement }) => agreement ?? []));
  return (
    <Table
      caption="Decisions so far"
      rows={decisions}
      keyOf={({ id }) => id}
      none="No decision to share, or not to share, has been recorded yet."
      columns={[
        { title: 'When', isHeader: true, cell: ({ decidedAt }) => <Moment at={decidedAt} /> },
        { title: 'With whom', cell: ({ recipient }) => nameOf(recipient.id) },
        { title: 'Kinds of data', cell: ({ categories }) => <WordList of={categories.map(labelOf)} /> },
        { title: 'What for', cell: ({ purpose }) => labelOf(purpose) },
        { title: 'Agreement', cell: ({ agreement }) => agreement ?? 'None' },
        {
          title: 'Decision',
          cell: ({ decision }) =>
            decision === 'SHARE' ? (
              <Tag value="DONE" text="Shared" />
            ) : (
              <Tag value="CLOSED" text="Not shared" />
            ),
        },
        {
          title: 'The rules said',
          cell: ({ answer }) =>
            answer ? <Tag value={answer} text={VERDICTS[answer].short} /> : 'Not asked then',
        },
        { title: 'Emergency', cell: (decision) => <Emergency {...{ decision, onReview }} /> },
      ]}
    />
  );
}

function Emergency({ decision, onReview }: OnReview & { decision: SharingDecisionFragment }) {
  const mayReview = useHasRole()('DPO');
  if (!decision.emergency) return <>No</>;
  if (decision.decision !== 'SHARE') return <>Yes, not shared</>;
  if (decision.reviewedAt)
    return (
      <>
        Reviewed <Moment at={decision.reviewedAt} />
      </>
    );
  return (
    <>
      <Tag value="OVERDUE" text="To be reviewed" />{' '}
      {mayReview && (
        <Button isPlain onClick={() => onReview(decision)}>
          Review this sharing
        </Button>
      )}
    </>
  );
}

const REVIEW = fieldsOf<ReviewEmergencySharingInput>()({
  reason: area('What did you find?', {
    hint: 'Why it was right, or what follows. Encrypted with the case.',
    required: true,
  }),
});

/** The review of what was shared at once to prevent harm. */
function Review({
  of: { id, recipient, decidedAt },
  onClose,
}: {
  of: SharingDecisionFragment;
  onClose: () => void;
}) {
  const nameOf = usePartyName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sending = useSend(SharingReviewEmergencyDocument, {
    with: { id },
    said: 'The review is recorded.',
    onDone: onClose,
  });
  return (
    <section className="sharing-review">
      <h2 className="govuk-heading-m" tabIndex={-1} ref={heading}>
        Review what was shared with {nameOf(recipient.id)} on {londonTime(decidedAt)}
      </h2>
      <Body>
        What goes at once to prevent harm is looked at by the end of the next working day (UK GDPR Art. 5(2)).
      </Body>
      <Form label="The review" submit="Record the review" sending={sending} of={REVIEW} />
      <Body>
        <Button isPlain onClick={onClose}>
          Not now
        </Button>
      </Body>
    </section>
  );
}
