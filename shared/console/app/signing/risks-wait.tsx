/** Risks that wait for a decision: the form for who may decide, and for others who may. */
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { DecideRisks } from './decide-risks.tsx';
import { useInWords, whoMay } from './in-words.ts';
import type { SigningRequest } from './waiting.ts';

interface RisksWait {
  request: SigningRequest;
  /** Why the person may not sign, which the page says above. */
  saidAlready: string | null;
  onDone: (what: string) => void;
}

export function RisksWait({ request, saidAlready, onDone }: RisksWait) {
  const own = usePartyName()(useConsole().settings.party);
  const inWords = useInWords();
  const { mayYouDecide, whyNot, offices, delegates } = request.deciding;
  if (mayYouDecide) return <DecideRisks request={request} onDone={onDone} />;
  return (
    <p className="govuk-inset-text">
      The risks wait for a decision, which is not yours
      {whyNot && whyNot !== saidAlready ? `: ${inWords(whyNot)}` : '.'} For {own} they may be accepted or sent
      back by <strong>{whoMay(offices, delegates)}</strong>.
    </p>
  );
}
