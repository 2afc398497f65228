/** What was asked, the answer in large plain words, and every reason with its rule and source. */
import { useEffect, useRef } from 'react';
import type { SharingReasonSaidFragment, SharingVerdict } from '../generated/may-we-share-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Button } from '../parts/buttons.tsx';
import { Facts } from '../parts/facts.tsx';
import { grouped } from '../parts/grouped.ts';
import { Body, Heading, Hint, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import type { Terms } from '../records/use-terms.ts';
import { Agreements, WordList } from '../records/word-list.tsx';
import type { Asked, Question } from './asking.ts';

interface QuestionAskedProps {
  question: Question;
  terms: Terms;
  onChange: () => void;
}

export function QuestionAsked({ question, terms: { labelOf }, onChange }: QuestionAskedProps) {
  const nameOf = usePartyName();
  const { recipient, agreement, categories, purpose, regime } = question;
  return (
    <Section id="sharing-question" title="What you asked">
      <Facts
        facts={[
          ['With whom', nameOf(recipient)],
          ['Agreement', agreement ? <Agreements of={[agreement]} /> : 'Outside all agreements'],
          ['Kinds of data', <WordList of={[...categories].map(labelOf)} />],
          ['What for', labelOf(purpose)],
          ['Law', words(regime ?? 'UK_GDPR')],
        ]}
      />
      <Body>
        <Button isPlain onClick={onChange}>
          Ask something else
        </Button>
      </Body>
    </Section>
  );
}

interface Verdict {
  says: string;
  means: string;
  /** Above the reasons of this verdict. */
  reasons: string;
  /** For a tag. */
  short: string;
}

export const VERDICTS: Record<SharingVerdict, Verdict> = {
  YES: {
    says: 'Yes, this may be shared',
    means: 'No rule forbids it, and nothing is left open.',
    reasons: 'What allows it',
    short: 'Yes',
  },
  NO: {
    says: 'No, do not share this',
    means: 'At least one rule forbids it. What must go now to prevent harm is never blocked: say so below.',
    reasons: 'What forbids it',
    short: 'No',
  },
  ASK: {
    says: 'Not yet: a person must decide',
    means: 'No rule forbids it, but something is not known or needs judgement. Answer what you can below.',
    reasons: 'What is open',
    short: 'A person must decide',
  },
};

/** Nothing blocks what prevents harm: what would forbid it is open, and is reviewed afterwards. */
const EMERGENCY = {
  says: 'It may go now, if a person decides so',
  means: 'You said that it must go to prevent harm. Nothing blocks that; it is reviewed after.',
};

export function Answer({ asked: { facts, ruling }, terms }: { asked: Asked; terms: Terms }) {
  const { answer, reasons } = ruling;
  const { says, means } = facts.emergency ? EMERGENCY : VERDICTS[answer];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [reasons]);
  return (
    <section aria-label="The answer">
      <div className={`sharing-answer sharing-answer--${answer.toLowerCase()}`}>
        <h2 className="govuk-heading-xl" tabIndex={-1} ref={heading}>
          {says}
        </h2>
        <Body isLead>{means}</Body>
      </div>
      <Reasons reasons={reasons} terms={terms} />
    </section>
  );
}

/** The reasons that forbid come first, as the register orders them. */
export function Reasons({ reasons, terms }: { reasons: readonly SharingReasonSaidFragment[]; terms: Terms }) {
  return grouped(reasons, ({ verdict }) => verdict).map(([verdict, some]) => (
    <div key={verdict}>
      <Heading level={3}>
        {VERDICTS[verdict].reasons} ({some.length})
      </Heading>
      <ul className="govuk-list">
        {some.map(({ code, rule, source }) => (
          <li key={`${code} ${rule}`} className={`sharing-reason sharing-reason--${verdict.toLowerCase()}`}>
            {terms.inWords(rule)}
            <Hint>Source: {source}</Hint>
          </li>
        ))}
      </ul>
    </div>
  ));
}
