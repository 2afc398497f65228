/** What an agreement covers. */
import type { Terms } from '../../agreements/terms/terms.ts';

type Covered = Pick<Terms, 'dataCategories' | 'purposes'>;

/** Why the terms do not cover these data for this purpose, naming what they do cover; null: they cover them. */
export function whyNotCovered(terms: Covered, categories: string[], purpose: string): string | null {
  const covered = terms.dataCategories.map((category) => category.code);
  const purposes = terms.purposes.map((one) => one.code);
  const outside = categories.filter((category) => !covered.includes(category));
  if (outside.length > 0) {
    return `It does not cover the categories ${outside.join(', ')}. It covers ${covered.join(', ')}.`;
  }
  return purposes.includes(purpose) ? null : `${purpose} is not among its purposes: ${purposes.join(', ')}.`;
}
