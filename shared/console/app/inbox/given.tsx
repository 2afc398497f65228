/** What this party answered to a notice, and whether the answer has arrived. */
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Moment } from '../parts/moment.tsx';
import { sentence } from '../parts/words.ts';
import { answerInWords } from './asks.ts';
import type { NoticeOfPage } from './types.ts';

export function Given({ notice }: { notice: NoticeOfPage }) {
  const nameOf = usePartyName();
  if (!notice.answeredAt) return null;
  return (
    <section aria-labelledby="inbox-given">
      <h2 className="govuk-heading-m" id="inbox-given">
        What you answered
      </h2>
      <Facts
        facts={[
          ['Answer', answerInWords(notice.state) ?? notice.state],
          ['When', <Moment at={notice.answeredAt} />],
          ['Ground', notice.groundInWords && sentence(notice.groundInWords)],
          ['In your words', notice.reason],
          [
            'On its way',
            notice.nextAttemptAt
              ? `Not delivered to ${nameOf(notice.sender.id)} yet; your register keeps trying.`
              : `${nameOf(notice.sender.id)} has it.`,
          ],
        ]}
      />
    </section>
  );
}
