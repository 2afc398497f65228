/** What was asked, in words. */
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { words } from '../parts/words.ts';
import type { Terms } from '../records/use-terms.ts';
import { Agreements, WordList } from '../records/word-list.tsx';
import type { Question } from './use-sharing.ts';

interface QuestionAskedProps {
  question: Question;
  terms: Terms;
  onChange: () => void;
}

export function QuestionAsked({ question, terms: { labelOf }, onChange }: QuestionAskedProps) {
  const nameOf = usePartyName();
  const { recipient, agreement, categories, purpose, regime } = question;
  return (
    <section>
      <h2 className="govuk-heading-m">What you asked</h2>
      <Facts
        facts={[
          ['With whom', nameOf(recipient)],
          [
            'Agreement',
            agreement ? <Agreements key="agreement" of={[agreement]} /> : 'Outside all agreements',
          ],
          ['Kinds of data', <WordList key="categories" of={[...categories].map(labelOf)} />],
          ['What for', labelOf(purpose)],
          ['Law', words(regime)],
        ]}
      />
      <p className="govuk-body console-not-printed">
        <button type="button" className="console-plain-button" onClick={onChange}>
          Ask something else
        </button>
      </p>
    </section>
  );
}
