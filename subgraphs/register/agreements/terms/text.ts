/** What the text of an agreement says, names and leaves out: facts that need no module, but in which findings are made. */
import type * as v from 'valibot';
import {
  fields,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  text,
  texts,
  truth,
  wholeNumber,
} from '../../../../shared/shape.ts';

const section = fields({
  title: text,
  state: oneOf('COMPLETE', 'EMPTY', 'FRAGMENT', 'HEADINGS_ONLY', 'IMAGE_ONLY', 'MISSING'),
  source: text,
});

const mention = fields({
  name: text,
  /** ORGANISATION: as one that gives or gets data. PERSON_CATEGORY: as those whom the purposes are about. */
  kind: oneOf('ORGANISATION', 'ACT', 'PERSON_CATEGORY', 'PLATFORM'),
  /** The key of the class of organisations in whose place this one stands. */
  standsFor: orAbsent(text),
  source: text,
});

const statement = fields({ about: text, says: texts, source: text });

/** Each is optional. Left out: nobody has looked. Null or empty: the text was read, and has none. */
export const TEXT_TERMS = {
  /** `date`: the day that the text bears, in words or figures; null: it is undated. */
  document: orAbsent(fields({ date: orNull(text), source: text })),
  /** Who stands under the text by name or office. The name itself is never a term. */
  signatories: orAbsent(listOf(fields({ organisation: text, nameGiven: truth, source: text }))),
  sections: orAbsent(listOf(section)),
  /** Organisations, Acts, platforms and categories of people that the text speaks of. */
  mentions: orAbsent(listOf(mention)),
  /** Passages of the text, quoted. `about`: what the passage is about, in a word that the purposes would use. */
  wording: orAbsent(listOf(fields({ quote: text, about: orAbsent(text), source: text }))),
  /** What is said in more than one place; one entry a place. */
  statements: orAbsent(listOf(statement)),
  /** How many principles are listed; null: a heading without them. */
  principles: orAbsent(fields({ caldicott: orNull(wholeNumber('a number above 0')), source: text })),
};

export type SectionTerm = v.InferInput<typeof section>;
export type StatementTerm = v.InferInput<typeof statement>;
