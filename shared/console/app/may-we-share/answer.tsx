/** The answer in large plain words, then every reason with its rule and source. */
import { useEffect, useRef } from 'react';
import type { SharingReasonSaidFragment, SharingVerdict } from '../generated/may-we-share-own.ts';
import { grouped } from '../parts/grouped.ts';
import type { Terms } from '../records/use-terms.ts';
import type { Ruling } from './use-sharing.ts';

const ANSWERS: Record<SharingVerdict, { says: string; means: string }> = {
  YES: { says: 'Yes, this may be shared', means: 'No rule forbids it, and nothing is left open.' },
  NO: {
    says: 'No, do not share this',
    means: 'At least one rule forbids it. What must go now to prevent harm is never blocked: say so below.',
  },
  ASK: {
    says: 'Not yet: a person must decide',
    means: 'No rule forbids it, but something is not known or needs judgement. Answer what you can below.',
  },
};

/** Nothing blocks what prevents harm: what would forbid it is open, and answered for after. */
const EMERGENCY = {
  says: 'It may go now, if a person decides so',
  means: 'You said that it must go to prevent harm. Nothing blocks that; it is reviewed after.',
};

const HEADINGS: Record<SharingVerdict, string> = {
  NO: 'What forbids it',
  ASK: 'What is open',
  YES: 'What allows it',
};

interface AnswerProps {
  ruling: Ruling;
  terms: Terms;
  isEmergency: boolean;
}

export function Answer({ ruling: { answer, reasons }, terms, isEmergency }: AnswerProps) {
  const { says, means } = isEmergency ? EMERGENCY : ANSWERS[answer];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [reasons]);
  return (
    <section aria-label="The answer">
      <div className={`sharing-answer sharing-answer--${answer.toLowerCase()}`}>
        <h2 className="govuk-heading-xl" tabIndex={-1} ref={heading}>
          {says}
        </h2>
        <p className="govuk-body-l">{means}</p>
      </div>
      <Reasons reasons={reasons} terms={terms} level="h3" />
    </section>
  );
}

interface ReasonsProps {
  reasons: readonly SharingReasonSaidFragment[];
  terms: Terms;
  level: 'h3' | 'h4';
}

/** The reasons that forbid come first, as the register orders them. */
export function Reasons({ reasons, terms, level: Heading }: ReasonsProps) {
  return grouped(reasons, ({ verdict }) => verdict).map(([verdict, some]) => (
    <div key={verdict}>
      <Heading className="govuk-heading-s">
        {HEADINGS[verdict]} ({some.length})
      </Heading>
      <ul className="govuk-list sharing-reasons">
        {some.map(({ code, rule, source }) => (
          <li key={`${code} ${rule}`} className={`sharing-reason sharing-reason--${verdict.toLowerCase()}`}>
            {terms.inWords(rule)}
            <span className="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">Source: {source}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
