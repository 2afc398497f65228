/** What was entered about the case, as the register takes it: what was left open is not known. */
import type { Classification, SharingFactsInput, TransferMethod } from '../generated/may-we-share-own.ts';
import type { Entered } from '../parts/form-before.tsx';
import { linesOf } from '../records/ticked-or-written.tsx';
import { IN_WORDS, YES_NO, type Fact } from './facts.ts';

const LISTS: Fact[] = ['people', 'lawfulBases', 'conditions'];

export function factsFrom(entered: Entered): SharingFactsInput {
  const yesNo = Object.keys(YES_NO).map((fact) => [fact, entered.yes(fact)]);
  const inWords = Object.keys(IN_WORDS).map((fact) => [fact, entered.text(fact)]);
  const lists = LISTS.map((fact) => {
    const items = [...entered.all(fact), ...linesOf(entered.text(`${fact}More`))];
    return [fact, items.length > 0 ? items : null];
  });
  const method = entered.text('method') as TransferMethod | null;
  const classification = entered.text('classification') as Classification | null;
  const given = [...yesNo, ...inWords, ...lists, ['method', method], ['classification', classification]];
  return Object.fromEntries(given.filter(([, value]) => value !== null)) as SharingFactsInput;
}
