/** The answers to a proposal: signing it, or sending it back; what was sent back can still be signed. */
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { Folded } from '../parts/folded.tsx';
import { SendBack } from './send-back.tsx';
import { SignForm } from './sign-form.tsx';
import type { Verdict } from './verdict.ts';
import { hasDeclined, hasSigned, type SigningAgreement } from './waiting.ts';

interface Sign {
  agreement: SigningAgreement;
  verdict: Verdict;
  asksRank: boolean;
  onDone: (what: string) => void;
}

export function Sign({ agreement, verdict, asksRank, onDone }: Sign) {
  const { party } = useConsole().settings;
  const isSignatory = useHasRole()('SIGNATORY');
  if (hasSigned(agreement, party)) return null;
  if (!isSignatory)
    return <p className="govuk-body">Only people with the role of signatory sign or send back.</p>;
  const isDeclined = hasDeclined(agreement, party);
  const form = <SignForm agreement={agreement} asksRank={asksRank} onDone={onDone} />;
  return (
    <>
      <h3 className="govuk-heading-m">{isDeclined ? 'Sign it after all' : 'Sign, or send back'}</h3>
      {isDeclined && <Folded summary="Sign, and take the no back">{form}</Folded>}
      {!isDeclined && verdict.may && form}
      {!isDeclined && !verdict.may && (
        <Folded summary="Try to sign all the same">
          <p className="govuk-body">Your register is asked anew, and says why if it refuses.</p>
          {form}
        </Folded>
      )}
      {!isDeclined && (
        <Folded summary="Send it back with a reason">
          <SendBack agreement={agreement} onDone={onDone} />
        </Folded>
      )}
    </>
  );
}
