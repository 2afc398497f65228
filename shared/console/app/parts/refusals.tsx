/** What was refused, and by whom, at the top of what it concerns. */
import { useEffect, useRef, type MouseEvent } from 'react';
import type { Refusal } from '../graph/ask.ts';
import { usePartyName } from '../graph/use-console.ts';
import { useRegisterText } from './register-text.ts';

interface Refusals {
  refusals: readonly Refusal[];
  /** @default 'There is a problem' */
  title?: string;
  /** When it appears: what a person did was refused. @default true */
  takesFocus?: boolean;
  /** The id of the input that a refusal concerns; null: the page has no such input. */
  inputOf?: (refusal: Refusal) => string | null;
}

/** An error summary; nothing where nothing was refused. */
export function Refusals({
  refusals,
  title = 'There is a problem',
  takesFocus = true,
  inputOf = () => null,
}: Refusals) {
  const nameOf = usePartyName();
  const inWords = useRegisterText();
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
          <ul className="govuk-list govuk-error-summary__list">
            {unique(refusals).map((refusal) => (
              <li key={`${refusal.party} ${refusal.message}`}>
                {refusal.party ? `${nameOf(refusal.party)}: ` : ''}
                <Message text={inWords(refusal.message)} input={inputOf(refusal)} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function Message({ text, input }: { text: string; input: string | null }) {
  if (input === null) return <>{text}</>;
  const lead = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(input)?.focus();
  };
  return (
    <a href={`#${input}`} onClick={lead}>
      {text}
    </a>
  );
}

function unique(refusals: readonly Refusal[]): Refusal[] {
  return [...new Map(refusals.map((one) => [`${one.party} ${one.message}`, one])).values()];
}
