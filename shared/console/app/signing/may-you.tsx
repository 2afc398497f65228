/** Says whether the person may sign, why not, who may, and by which rules. */
import { usePartyName, useConsole } from '../graph/use-console.ts';
import { anyOf, useInWords } from './in-words.ts';
import type { Verdict } from './verdict.ts';

export function MayYou({ verdict, isSigned }: { verdict: Verdict; isSigned: boolean }) {
  const { settings } = useConsole();
  const inWords = useInWords();
  const own = usePartyName()(settings.party);
  const { may, whyNot, rules, offices, delegates } = verdict;
  const who = [...offices, ...delegates];
  return (
    <div className={`signing-verdict signing-verdict--${may ? 'may' : 'not'}`}>
      {!isSigned && <Headline verdict={verdict} />}
      {!isSigned && whyNot && <p className="govuk-body">{inWords(whyNot)}</p>}
      {may === null && (
        <p className="govuk-body">
          The decision is for those who will sign. Your register checks your office when you decide.
        </p>
      )}
      {may !== null && (
        <p className="govuk-body">
          For {own} it may be signed by{' '}
          <strong>{who.length === 0 ? 'any senior person who signs for it' : anyOf(who)}</strong>.
        </p>
      )}
      {rules.length > 0 && (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">
            The rules on who signs{rules.length > 1 && '; all of them hold'}:
          </p>
          <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
            {rules.map((rule) => (
              <li key={rule}>{inWords(rule)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Headline({ verdict: { may, isOfficeRight } }: { verdict: Verdict }) {
  const text =
    may === true
      ? 'You may sign this'
      : may === null
        ? 'Only the risks wait for a decision: nothing is to be signed yet'
        : isOfficeRight
          ? 'Your office may sign this, but not yet'
          : 'You may not sign this';
  return (
    <p className="govuk-body govuk-!-font-weight-bold govuk-!-font-size-24 govuk-!-margin-bottom-2">
      <span aria-hidden="true">{may ? '✓ ' : may === false ? '✗ ' : ''}</span>
      {text}
    </p>
  );
}
