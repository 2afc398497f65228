/**
 * Texts that the register wrote, as people read them. Its refusals name parties by their ids and values by their codes:
 * those are replaced one by one, and nothing is concluded from the sentence around them.
 */
import { useConsole } from '../graph/use-console.ts';
import { londonTime } from './london.ts';

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
/** The name of a mutation in brackets says nothing to a reader. */
const MUTATION = / \([a-z]+[A-Z]\w*\)/g;
/** A field of an input stands between backticks. */
const FIELD = /`([^`]*)`/g;
/** For example REGIONAL_PROBATION_DIRECTOR or COMMANDER; not references, which have hyphens. */
const CODE = /(?<![\w-])(?:[A-Z]+(?:_[A-Z0-9]+)+|[A-Z]{6,})(?![\w-])/g;
/** Letters, digits and dashes; but no part of an address. */
const WORD = /(?<![\w@.-])[\w-]+(?![\w-]|[@.]\w)/g;

const ACRONYMS: ReadonlySet<string> = new Set(['DPA', 'DPO', 'GDPR', 'SIRO', 'UK']);

const DELEGATE = '_DELEGATE';

/** A code as it stands in a sentence, for example `deputy SIRO` or `delegate of the chief executive`. */
export const codeInSentence = (code: string): string =>
  code.endsWith(DELEGATE)
    ? `delegate of the ${codeInSentence(code.slice(0, -DELEGATE.length))}`
    : code
        .split('_')
        .map((word) => (ACRONYMS.has(word) ? word : word.toLowerCase()))
        .join(' ');

const spoken = (field: string) => field.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

export function useRegisterText(): (text: string) => string {
  const { parties } = useConsole();
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return (text) =>
    text
      .replaceAll(MUTATION, '')
      .replaceAll(INSTANT, (instant) => londonTime(instant))
      // Before the codes: an office in words, for example a probation director, may hold a party's id.
      .replaceAll(WORD, (word) => names.get(word) ?? word)
      .replaceAll(CODE, codeInSentence)
      .replaceAll(FIELD, (_, field: string) => `“${spoken(field)}”`);
}
