/** What the own register's copies of agreements say that matters to a breach; each is read once, when it is needed. */
import { useMemo } from 'react';
import { BreachTermsDocument } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwnOfEach } from '../graph/use-graph.ts';

export interface BreachTerms {
  dataCategories?: { code: string; label: string }[];
  breach?: { decision?: { fallback?: string | null; protocolOwner?: string | null } };
}

interface KnownBreachTerms {
  /** Of those that are read and held here. */
  known: BreachTerms[];
  /** False until all are. */
  isRead: boolean;
}

export function useBreachTerms(references: readonly string[]): KnownBreachTerms {
  const { settings } = useConsole();
  const asked = [...new Set(references)].map((reference) => ({ party: settings.party, reference }));
  const answers = useOwnOfEach(BreachTermsDocument, asked);
  return useMemo(() => {
    const held = answers.flatMap((one) => one?.register?.agreements?.nodes ?? []);
    return { known: held.map(({ terms }) => (terms ?? {}) as BreachTerms), isRead: answers.every(Boolean) };
  }, [answers]);
}

/** Every category of these agreements, once. */
export function useCategories(references: readonly string[]): { value: string; text: string }[] {
  const all = useBreachTerms(references).known.flatMap(({ dataCategories }) => dataCategories ?? []);
  return [...new Map(all.map(({ code, label }) => [code, { value: code, text: label }])).values()];
}

/** So many agreements are read for words; partners share most of these. */
const MOST_FOR_WORDS = 5;

/** The code itself where none of the first of these agreements has it. */
export function useCategoryLabel(references: readonly string[]): (code: string) => string {
  const known = useCategories(references.slice(0, MOST_FOR_WORDS));
  return (code) => known.find(({ value }) => value === code)?.text ?? code;
}
