/** What an entry of the record of processing activities must say, and may say. */
import type { ProcessingRecordRow } from './entity.ts';

/** Art. 30(1)(b), (c) and (f); DPA 2018 s.61(2): none of these may be left empty. */
const NEEDED = ['name', 'purposes', 'people', 'categories', 'lawfulBases', 'retention'] as const;

/** Art. 30(2)(b): a processor says whose processing of what kind it carries out; the rest is its controllers' to say. */
const NEEDED_OF_PROCESSOR = ['name', 'purposes', 'controllers'] as const;

type Needed = (typeof NEEDED)[number] | (typeof NEEDED_OF_PROCESSOR)[number];
type Entry = Record<Needed, string | string[]> & Pick<ProcessingRecordRow, 'role'>;

/** The fields that are empty, or hold an empty text. */
export function emptyFields(entry: Entry): Needed[] {
  const needed: readonly Needed[] = entry.role === 'PROCESSOR' ? NEEDED_OF_PROCESSOR : NEEDED;
  return needed.filter((field) => {
    const texts = [entry[field]].flat();
    return texts.length === 0 || texts.some((text) => text.trim() === '');
  });
}

type Dated = Pick<ProcessingRecordRow, 'retentionMonths' | 'oldestHeldOn' | 'reviewedOn' | 'endedOn'>;

const MOST_MONTHS = 1200;

/** What cannot be so: the field, and why. */
export function impossibleFields(entry: Dated, today: string): { field: keyof Dated; message: string }[] {
  const months = entry.retentionMonths;
  const future = (['oldestHeldOn', 'reviewedOn', 'endedOn'] as const).filter(
    (field) => (entry[field] ?? today) > today,
  );
  const found = future.map((field) => ({ field, message: `${entry[field]} is still to come` }));
  if (months === null || (Number.isInteger(months) && months > 0 && months <= MOST_MONTHS)) return found;
  return [...found, { field: 'retentionMonths' as const, message: `months are from 1 to ${MOST_MONTHS}` }];
}
