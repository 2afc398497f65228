/** The formal reviews that were held, and the forms to hold one or to call for one. */
import { useHasRole, usePartyName } from '../graph/use-console.ts';
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { words } from '../parts/words.ts';
import { CallForReview } from './call-for-review.tsx';
import { HoldReview } from './hold-review.tsx';
import { QUESTIONS, type OneAgreement, type Question } from './one.ts';
import { OUTCOMES, TRIGGERS } from './review-words.ts';

export function Reviews({ agreement }: { agreement: OneAgreement }) {
  const nameOf = usePartyName();
  const hasRole = useHasRole();
  return (
    <>
      <Table
        caption="Reviews that were held"
        showCaption={false}
        rows={agreement.reviews}
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
          { title: 'Why', cell: ({ trigger }) => TRIGGERS[trigger] ?? words(trigger) },
          {
            title: 'What was found',
            cell: ({ answers }) => (
              <ul className="govuk-list">
                {answers.map(({ question, holds, note }) => (
                  <li key={question}>
                    {QUESTIONS[question as Question] ?? question} <strong>{holds ? 'Yes' : 'No'}</strong>
                    {note && `: ${note}`}
                  </li>
                ))}
              </ul>
            ),
          },
          { title: 'What follows', cell: ({ outcome }) => OUTCOMES[outcome] ?? words(outcome) },
          {
            title: 'Next review',
            cell: ({ nextReviewOn, agreedBy }) =>
              nextReviewOn ? (
                <>
                  <Day on={nextReviewOn} />, agreed with {agreedBy.map(({ id }) => nameOf(id)).join(', ')}
                </>
              ) : (
                'in the cycle'
              ),
          },
        ]}
      />
      {hasRole('DPO') && <HoldReview agreement={agreement} />}
      {hasRole('DPO', 'SIGNATORY') && <CallForReview agreement={agreement} />}
    </>
  );
}
