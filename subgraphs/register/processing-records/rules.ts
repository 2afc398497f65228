/** What an entry of the record of processing activities must say. */

/** Art. 30(1)(b), (c) and (f); DPA 2018 s.61(2): none of these may be left empty. */
const NEEDED = ['name', 'purposes', 'people', 'categories', 'lawfulBases', 'retention'] as const;

type Entry = Record<(typeof NEEDED)[number], string | string[]>;

/** The fields that are empty, or hold an empty text. */
export function emptyFields(entry: Entry): string[] {
  return NEEDED.filter((field) => {
    const texts = [entry[field]].flat();
    return texts.length === 0 || texts.some((text) => text.trim() === '');
  });
}
