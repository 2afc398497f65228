/** What the register says of offices and parties, with their names in place of its codes. */
import type { Refusal } from '../graph/ask.ts';
import { usePartyName, useConsole } from '../graph/use-console.ts';

/** Codes, for example REGIONAL_PROBATION_DIRECTOR or COMMANDER; not references, which have hyphens. */
const CODES = /(?<![\w-])(?:[A-Z]+(?:_[A-Z]+)+|[A-Z]{6,})(?![\w-])/g;
/** The name of a mutation in brackets, which says nothing to a reader. */
const MUTATIONS = / \([a-z]+[A-Z]\w*\)/g;

/** An office as it stands in a sentence, for example `deputy SIRO`. */
export function officeName(office: string): string {
  if (office.endsWith('_DELEGATE')) return `delegate of the ${officeName(office.replace(/_DELEGATE$/, ''))}`;
  return office
    .split('_')
    .map((word) => (word === 'SIRO' ? word : word.toLowerCase()))
    .join(' ');
}

/** Several offices, `or` between the last two. */
export const anyOf = (offices: readonly string[]): string =>
  offices
    .map(officeName)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');

/** Who may decide, in a sentence; no offices: whoever signs for the party. */
export function whoMay(offices: readonly string[], delegates: readonly string[]): string {
  const who = [...offices, ...delegates];
  return who.length === 0 ? 'any senior person who signs for it' : anyOf(who);
}

export function useInWords(): (text: string) => string {
  const { parties } = useConsole();
  const nameOf = usePartyName();
  return (text) =>
    parties
      .reduce(
        (said, { id }) => said.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), nameOf(id)),
        text.replace(MUTATIONS, ''),
      )
      .replace(CODES, officeName)
      .replaceAll('`', '');
}

/** An office at the start of a line. */
export function officeTitle(office: string): string {
  const name = officeName(office);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What the register refused, in words. */
export function useRefusalsInWords(refusals: Refusal[]): Refusal[] {
  const inWords = useInWords();
  return refusals.map((refusal) => ({ ...refusal, message: inWords(refusal.message) }));
}
