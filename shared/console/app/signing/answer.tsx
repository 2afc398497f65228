/** What changed in the text, and the forms to sign it or to send it back. */
import { SigningVersionsDocument } from '../generated/signing-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Changes } from './changes.tsx';
import { Sign } from './sign.tsx';
import type { Verdict } from './verdict.ts';
import type { Waiting } from './waiting.ts';

interface Answer {
  item: Waiting;
  verdict: Verdict;
  onDone: (what: string) => void;
}

export function Answer({ item: { agreement, reference }, verdict, onDone }: Answer) {
  const { settings } = useConsole();
  const read = useOwn(SigningVersionsDocument, { party: settings.party, reference });
  return (
    <Reading of={read} what="the versions">
      {({ register }) => {
        const [copy] = register?.agreement?.copies ?? [];
        if (!copy || !agreement) return null;
        return (
          <>
            <Changes copy={copy} reference={reference} />
            <Sign
              agreement={agreement}
              verdict={verdict}
              asksRank={asksRankOf(copy.terms, settings.party)}
              onDone={onDone}
            />
          </>
        );
      }}
    </Reading>
  );
}

function asksRankOf(terms: unknown, party: string): boolean {
  const { signature } = terms as { signature?: { rankFor?: string[] } | null };
  return signature?.rankFor?.includes(party) ?? false;
}
