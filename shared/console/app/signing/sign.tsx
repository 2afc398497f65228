/** The two answers to a proposal: signing it, or sending it back. */
import { useHasRole } from '../graph/use-console.ts';
import { SendBack } from './send-back.tsx';
import { SignForm } from './sign-form.tsx';
import type { Verdict } from './verdict.ts';
import type { SigningAgreement } from './waiting.ts';

interface Sign {
  agreement: SigningAgreement;
  verdict: Verdict;
  asksRank: boolean;
  onDone: (what: string) => void;
}

export function Sign({ agreement, verdict, asksRank, onDone }: Sign) {
  const isSignatory = useHasRole()('SIGNATORY');
  if (!isSignatory)
    return <p className="govuk-body">Only people with the role of signatory sign or send back.</p>;
  const form = <SignForm agreement={agreement} asksRank={asksRank} onDone={onDone} />;
  return (
    <>
      <h3 className="govuk-heading-m">Sign, or send back</h3>
      {verdict.may ? (
        form
      ) : (
        <Folded summary="Try to sign all the same">
          <p className="govuk-body">
            Your register is asked anew, and says why if it refuses. Nothing is signed by trying.
          </p>
          {form}
        </Folded>
      )}
      <Folded summary="Send it back with a reason">
        <SendBack agreement={agreement} onDone={onDone} />
      </Folded>
    </>
  );
}

function Folded({ summary, children }: { summary: string; children: React.ReactNode }) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
