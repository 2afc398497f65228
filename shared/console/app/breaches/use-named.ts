/** Texts of the register as people read them: names of parties for their ids, London time, fields in words. */
import { useConsole } from '../graph/use-console.ts';
import { londonTime } from '../parts/london.ts';
import { words } from '../parts/words.ts';
import { FIELDS } from './words-of-breaches.ts';

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
/** A field in a refusal stands between backticks, in the chronology at the start. */
const FIELD = /`(\w+)`|^(\w+)(?=: )/g;
const CODE = /\b[A-Z]+(?:_[A-Z0-9]+)+\b/g;
/** Letters, digits and dashes; but no part of an address. */
const WORD = /(?<![\w@.-])[\w-]+(?![\w-]|[@.]\w)/g;

export function useNamed(): (text: string) => string {
  const { parties } = useConsole();
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return (text) =>
    text
      .replaceAll(FIELD, (all: string, quoted?: string, first?: string) => {
        const field = FIELDS[quoted ?? first ?? ''];
        return field ? (quoted ? `“${field}”` : field) : all;
      })
      .replaceAll(INSTANT, (instant) => londonTime(instant))
      .replaceAll(CODE, (code) => words(code))
      .replaceAll(WORD, (word) => names.get(word) ?? word);
}
