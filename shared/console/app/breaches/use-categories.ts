/** Labels of categories of data, as the agreements of the own register have them. */
import { BreachChoicesDocument } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';

interface CategoryTerms {
  dataCategories?: { code: string; label: string }[];
}

/** Every category of the terms, once. */
export function categoriesOf(agreements: { terms: unknown }[]): { value: string; text: string }[] {
  const all = agreements.flatMap(({ terms }) => (terms as CategoryTerms).dataCategories ?? []);
  return [...new Map(all.map(({ code, label }) => [code, { value: code, text: label }])).values()];
}

/** The code itself where no agreement here has it. */
export function useCategoryLabel(): (code: string) => string {
  const { settings } = useConsole();
  const read = useOwn(BreachChoicesDocument, { party: settings.party });
  const known = categoriesOf(read.data?.data.register?.agreements?.nodes ?? []);
  return (code) => known.find(({ value }) => value === code)?.text ?? code;
}
