/** What the own register's copies of agreements say that matters to a breach; each is read once, when it is needed. */
import { BreachTermsDocument } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwnOfEach } from '../graph/use-graph.ts';
import type { Choice } from '../parts/inputs.tsx';

/** The part of the terms that is read here. */
interface Terms {
  dataCategories?: { code: string; label: string }[];
  breach?: { decision?: { fallback?: string | null; protocolOwner?: string | null } };
}

export interface AgreementTerms {
  terms: Terms | null;
  /** The ids of those with whom it is in force. */
  partners: string[];
}

/** In the order asked for; undefined: not read yet, or refused. */
export function useAgreementTerms(references: readonly string[]): (AgreementTerms | undefined)[] {
  const { party } = useConsole().settings;
  const answers = useOwnOfEach(
    BreachTermsDocument,
    [...new Set(references)].map((reference) => ({ party, reference })),
  );
  return answers.map((answer) => {
    const register = answer?.register;
    if (!register) return undefined;
    const terms = register.agreements?.nodes[0]?.terms;
    const partners = register.inForce?.nodes[0]?.inForceWith ?? [];
    return { terms: (terms ?? null) as Terms | null, partners: partners.map(({ id }) => id) };
  });
}

/** Every category of data of these agreements, once. */
export function useCategories(references: readonly string[]): Choice[] {
  const all = useAgreementTerms(references).flatMap((one) => one?.terms?.dataCategories ?? []);
  return [...new Map(all.map(({ code, label }) => [code, { value: code, text: label }])).values()];
}
