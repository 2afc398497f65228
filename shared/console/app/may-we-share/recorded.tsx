/** What was recorded, as the register keeps it. */
import { useEffect, useRef } from 'react';
import type { SharingDecideMutation } from '../generated/may-we-share-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Moment } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import type { Terms } from '../records/use-terms.ts';
import { WordList } from '../records/word-list.tsx';
import { Reasons } from './answer.tsx';

interface RecordedProps {
  decided: NonNullable<SharingDecideMutation['decideDisclosure']>;
  terms: Terms;
  onAgain: () => void;
}

export function Recorded({ decided, terms, onAgain }: RecordedProps) {
  const nameOf = usePartyName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { decision, answer, unanswered, emergency, personTold } = decided;
  return (
    <section>
      <div className="govuk-panel govuk-panel--confirmation sharing-panel" role="status">
        <h2 className="govuk-panel__title" tabIndex={-1} ref={heading}>
          {decision === 'SHARE' ? 'Recorded: shared' : 'Recorded: not shared'}
        </h2>
      </div>
      <Facts
        facts={[
          ['With whom', nameOf(decided.recipient.id)],
          ['Agreement', decided.agreement ?? 'Outside all agreements'],
          ['Kinds of data', <WordList key="categories" of={decided.categories.map(terms.labelOf)} />],
          ['What for', terms.labelOf(decided.purpose)],
          ['Decided', <Moment key="decided" at={decided.decidedAt} />],
          [
            'What the rules said',
            answer ? <Tag key="answer" value={answer} text={verdictInWords(answer)} /> : null,
          ],
          [
            'To prevent harm now',
            emergency ? 'Yes: it is reviewed by the end of the next working day' : 'No',
          ],
          ['How it is sent', decided.method ? words(decided.method) : null],
          ['Person told', personTold === null ? 'Not said' : personTold ? 'Yes' : 'No'],
          ['Questions not answered', <WordList key="open" of={unanswered} />],
          ['Why', decided.rationale],
          ['Reference', decided.id],
        ]}
      />
      <Reasons reasons={decided.reasons} terms={terms} level="h3" />
      <button type="button" className="govuk-button" onClick={onAgain}>
        Ask another question
      </button>
    </section>
  );
}

const VERDICTS: Record<string, string> = { YES: 'Yes', NO: 'No', ASK: 'A person must decide' };

/** For a tag. */
export const verdictInWords = (verdict: string) => VERDICTS[verdict] ?? verdict;
