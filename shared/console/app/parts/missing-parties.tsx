/** Says which parties' rows are missing: nothing is silently partial. */
import { usePartyName } from '../graph/use-console.ts';
import { Warning } from './text.tsx';

export interface Completeness {
  missingBecause: { party: string; code: string }[];
}

const BECAUSE: Record<string, string> = {
  PARTY_UNREACHABLE: 'its register does not answer',
  PARTY_INCOMPATIBLE: 'its register serves another version',
  FORBIDDEN: 'your role may not read this there',
};

/** Nothing where all parties answered. */
export function MissingParties({ completeness }: { completeness: Completeness | null | undefined }) {
  const nameOf = usePartyName();
  const missing = completeness?.missingBecause ?? [];
  if (missing.length === 0) return null;
  return (
    <Warning isStatus>
      What you see is not complete. Missing:{' '}
      {missing
        .map(({ party, code }) => `${nameOf(party)} (${BECAUSE[code] ?? 'it gave no answer'})`)
        .join('; ')}
      .
    </Warning>
  );
}
