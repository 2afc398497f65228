/** The formal reviews that were held, and the forms to record one or to call for one. */
import {
  AgreementCallForReviewDocument,
  AgreementReviewDocument,
  type CallForReviewInput,
  type ReviewAgreementInput,
  type ReviewAnswerInput,
} from '../generated/agreements-own.ts';
import { useHasRole, usePartyName, usePartyNames } from '../graph/use-console.ts';
import { checkboxes, radios, select, yesNo } from '../parts/field-choices.tsx';
import { area, date, group, text, TODAY } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { List } from '../parts/text.tsx';
import { choicesOf } from '../parts/words.ts';
import { OUTCOMES, QUESTIONS, REVIEW_CAUSES, TRIGGERS } from '../words/agreements.ts';
import { useAgreement, type Agreement } from './agreement.tsx';

export function Reviews() {
  const { reviews } = useAgreement();
  const nameOf = usePartyName();
  const hasRole = useHasRole();
  return (
    <>
      <Table
        caption="Reviews that were held"
        showCaption={false}
        rows={reviews}
        keyOf={({ id }) => id}
        none="Our register knows of no review that was held."
        columns={[
          {
            title: 'Review',
            isHeader: true,
            cell: ({ by, reviewedOn, version }) => (
              <>
                {nameOf(by.id)}, <Day on={reviewedOn} />, version {version}
              </>
            ),
          },
          { title: 'Why', cell: ({ trigger }) => TRIGGERS[trigger] },
          { title: 'What was found', cell: ({ answers }) => <Answers answers={answers} /> },
          { title: 'What follows', cell: ({ outcome }) => OUTCOMES[outcome] },
          { title: 'Next review', cell: (review) => <NextReview review={review} /> },
        ]}
      />
      {hasRole('DPO') && <RecordReview />}
      {hasRole('DPO', 'SIGNATORY') && <CallForReview />}
    </>
  );
}

type Review = Agreement['reviews'][number];

function Answers({ answers }: Pick<Review, 'answers'>) {
  const questions: Record<string, string> = QUESTIONS;
  return (
    <List isPlain>
      {answers.map(({ question, holds, note }) => (
        <li key={question}>
          {questions[question] ?? question} <strong>{holds ? 'Yes' : 'No'}</strong>
          {note && `: ${note}`}
        </li>
      ))}
    </List>
  );
}

function NextReview({ review: { nextReviewOn, agreedBy } }: { review: Review }) {
  const namesOf = usePartyNames();
  if (!nextReviewOn) return <>in the cycle</>;
  return (
    <>
      <Day on={nextReviewOn} />, agreed with {namesOf(agreedBy)}
    </>
  );
}

const answerTo = (question: string) =>
  group(
    fieldsOf<ReviewAnswerInput>()({
      holds: yesNo(question, { required: true }),
      note: text(`What was found: ${question.replace('?', '').toLowerCase()}`, {
        hint: 'Needed where the answer is no. It stays in our own register.',
      }),
    }),
  );

function RecordReview() {
  const { reference, version, inForceWith } = useAgreement();
  const nameOf = usePartyName();
  const sending = useSend(AgreementReviewDocument, {
    with: { reference, version },
    said: 'The review is recorded, and the other parties are told. The clock of the next one runs.',
  });
  const others = inForceWith.map(({ id }) => ({ value: id, text: nameOf(id) }));
  const fields = fieldsOf<ReviewAgreementInput>()(
    {
      reviewedOn: date('Held on', { value: TODAY, required: true }),
      trigger: select('Why it was held', choicesOf(TRIGGERS), { none: 'Choose why', required: true }),
      purposesRelevant: answerTo(QUESTIONS.purposesRelevant),
      scopeKept: answerTo(QUESTIONS.scopeKept),
      benefitsReal: answerTo(QUESTIONS.benefitsReal),
      securityEffective: answerTo(QUESTIONS.securityEffective),
      outcome: radios('What follows', choicesOf(OUTCOMES), { required: true }),
      nextReviewOn: date('Another day for the next review (optional)', {
        hint: 'Only where the agreement lets the data protection officers agree one.',
      }),
      agreedBy: checkboxes('Whose data protection officers agreed to that day', others),
    },
    { agreedBy: () => others.length > 0 },
  );
  return (
    <Folded summary="Record a review that was held">
      <Form label="Record a review" submit="Record the review" sending={sending} of={fields} />
    </Folded>
  );
}

const CALL = fieldsOf<CallForReviewInput>()({
  trigger: select('What calls for it', choicesOf(REVIEW_CAUSES), { none: 'Choose a cause', required: true }),
  because: area('What happened', { required: true, rows: 3 }),
});

function CallForReview() {
  const { reference } = useAgreement();
  const sending = useSend(AgreementCallForReviewDocument, {
    with: { reference },
    said: 'You called for a review. It stands among the deadlines.',
  });
  return (
    <Folded summary="Call for a review now">
      <Form label="Call for a review" submit="Call for a review" isSecondary sending={sending} of={CALL} />
    </Folded>
  );
}
