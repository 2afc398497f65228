/** What this party answered to a notice, and whether the answer has arrived. */
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Moment } from '../parts/moment.tsx';
import { words } from '../parts/words.ts';
import { answerInWords } from './asks.ts';
import type { NoticeOfPage } from './types.ts';

interface GivenProps {
  notice: NoticeOfPage;
  /** The register's grounds in words. */
  grounds?: readonly { code: string; words: string }[];
}

export function Given({ notice, grounds = [] }: GivenProps) {
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
          ['Ground', groundInWords(notice.ground, grounds)],
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

const OTHER = 'OTHER:';

/** A code that the register does not list is made readable. */
function groundInWords(
  code: string | null,
  grounds: readonly { code: string; words: string }[],
): string | null {
  if (code === null) return null;
  if (code.startsWith(OTHER)) return words(code.slice(OTHER.length));
  const known = grounds.find((ground) => ground.code === code);
  return known ? known.words.charAt(0).toUpperCase() + known.words.slice(1) : code;
}
