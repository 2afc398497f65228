/** Says whether the person may sign, or decide on the risks, why not, who may, and by which rules. */
import { usePartyName, useConsole } from '../graph/use-console.ts';
import { useInWords, whoMay } from './in-words.ts';
import type { Verdict } from './verdict.ts';

interface MayYou {
  verdict: Verdict;
  /** False: no agreement is proposed yet, so that only its risks wait for a decision. */
  isProposed: boolean;
  isSigned: boolean;
}

export function MayYou({ verdict, isProposed, isSigned }: MayYou) {
  const { settings } = useConsole();
  const inWords = useInWords();
  const own = usePartyName()(settings.party);
  const { may, whyNot, rules, offices, delegates } = verdict;
  return (
    <div className={`signing-verdict signing-verdict--${may ? 'may' : 'not'}`}>
      {!isSigned && <Headline verdict={verdict} isProposed={isProposed} />}
      {!isSigned && whyNot && <p className="govuk-body">{inWords(whyNot)}</p>}
      <p className="govuk-body">
        For {own} {isProposed ? 'it may be signed by' : 'the risks may be decided on by'}{' '}
        <strong>{whoMay(offices, delegates)}</strong>.
      </p>
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

function Headline({ verdict, isProposed }: Omit<MayYou, 'isSigned'>) {
  return (
    <p className="govuk-body govuk-!-font-weight-bold govuk-!-font-size-24 govuk-!-margin-bottom-2">
      <span aria-hidden="true">{verdict.may ? '✓ ' : '✗ '}</span>
      {headlineOf(verdict, isProposed)}
    </p>
  );
}

function headlineOf({ may, isOfficeRight }: Verdict, isProposed: boolean): string {
  const what = isProposed ? 'sign this' : 'decide on these risks';
  if (may) return `You may ${what}${isProposed ? '' : '; nothing is to be signed yet'}`;
  return isOfficeRight ? `Your office may ${what}, but not yet` : `You may not ${what}`;
}
