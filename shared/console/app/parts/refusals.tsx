/** What was refused, and by whom, at the top of what it concerns. */
import { useEffect, useRef } from 'react';
import type { Refusal } from '../graph/ask.ts';
import { usePartyName } from '../graph/use-console.ts';

/** An error summary; nothing where nothing was refused. */
export function Refusals({
  refusals,
  title = 'There is a problem',
  takesFocus = true,
}: {
  refusals: Refusal[];
  title?: string;
  /** When it appears: what a person did was refused. @default true */
  takesFocus?: boolean;
}) {
  const nameOf = usePartyName();
  const box = useRef<HTMLDivElement>(null);
  const text = refusals.map(({ message }) => message).join('\n');
  useEffect(() => {
    if (text && takesFocus) box.current?.focus();
  }, [text, takesFocus]);
  if (refusals.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list">
            {unique(refusals).map(({ message, party, code }) => (
              <li key={`${party} ${message}`}>
                {party ? `${nameOf(party)}: ` : ''}
                {message} <span className="govuk-hint govuk-!-font-size-16">({code})</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function unique(refusals: Refusal[]): Refusal[] {
  return [...new Map(refusals.map((one) => [`${one.party} ${one.message}`, one])).values()];
}
