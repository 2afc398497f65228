/** Words for rights requests: rights, the check of who asks, matches, proof, letters and grounds. */
import type { IdentityState, LetterKind, RecipientException, Right } from '../generated/rights-own.ts';
import type { Choice } from '../parts/inputs.tsx';
import { londonDay } from '../parts/london.ts';
import { sentence, words } from '../parts/words.ts';

/** Each value as a choice, in the words that all screens have for it. */
export const choicesOf = <Value extends string>(values: readonly Value[]): Choice<Value>[] =>
  values.map((value) => ({ value, text: words(value) }));

/** A table of words as choices. */
export const choicesIn = <Value extends string>(table: Readonly<Record<Value, string>>): Choice<Value>[] =>
  (Object.keys(table) as Value[]).map((value) => ({ value, text: table[value] }));

export const RIGHTS: readonly Choice<Right>[] = [
  { value: 'ACCESS', text: 'Access', hint: 'A copy of what is held (Art. 15; DPA 2018 s.45)' },
  { value: 'RECTIFICATION', text: 'Rectification', hint: 'Put right what is wrong (Art. 16; s.46)' },
  { value: 'ERASURE', text: 'Erasure', hint: 'Delete what is held (Art. 17; s.47)' },
  { value: 'RESTRICTION', text: 'Restriction', hint: 'Keep it, and do not use it (Art. 18; s.47)' },
  { value: 'PORTABILITY', text: 'Portability', hint: 'Hand it over to be used elsewhere (Art. 20)' },
  { value: 'OBJECTION', text: 'Objection', hint: 'Stop using it (Art. 21)' },
  {
    value: 'AUTOMATED_DECISION',
    text: 'Automated decision',
    hint: 'A person looks at it again (Art. 22A to 22D; s.49)',
  },
];

export const REGIMES = choicesOf(['UK_GDPR', 'PART_3']);

/** Types of proof that the forms offer. */
export const EVIDENCE = choicesOf([
  'PASSPORT',
  'DRIVING_LICENCE',
  'BIRTH_CERTIFICATE',
  'IDENTITY_CARD',
  'UTILITY_BILL',
  'KNOWN_IN_PERSON',
  'SIGNED_IN_TO_OUR_SERVICE',
]);

/** Whether it is known that the person is who they say; `tag` gives the colour. */
export const IDENTITY: Readonly<Record<IdentityState, { tag: string; text: string }>> = {
  NOT_ASKED: { tag: 'OPEN', text: 'No proof was asked for' },
  AWAITED: { tag: 'ASK', text: 'Proof awaited: the clock is stopped' },
  CONFIRMED: { tag: 'YES', text: 'Confirmed' },
  FAILED: { tag: 'NO', text: 'Not proved' },
  NOT_NEEDED: { tag: 'QUEUED', text: 'Rests on the party that was asked' },
};

/** How surely the person is one held here. */
export const MATCHES: Readonly<Record<string, { tag: string; text: string; why: string }>> = {
  EXACT: { tag: 'DONE', text: 'Found', why: 'An identifier is that of a person held here.' },
  CANDIDATE: {
    tag: 'ASK',
    text: 'Somebody like this is held',
    why: 'Name and date of birth are those of somebody held here, and no identifier is. Say whether it is the same person before anything is done.',
  },
  NONE: {
    tag: 'NOT_HELD',
    text: 'Nobody like this is held here',
    why: 'No identifier, and no name with date of birth, matches.',
  },
  CONFIRMED: { tag: 'DONE', text: 'Confirmed by a person', why: 'A person has said who it is.' },
  REJECTED: {
    tag: 'NOT_HELD',
    text: 'None of those held',
    why: 'A person has said that it is nobody held here.',
  },
};

/** Reasons for an extension that have a code; any other is in words. */
export const EXTENSIONS: Readonly<Record<string, string>> = {
  A12Complexity: 'The request is complex',
  A12HighVolume: 'There are many requests from the same person',
};

export const EXCEPTIONS: Readonly<Record<RecipientException, string>> = {
  IMPOSSIBLE: 'Telling it proves impossible',
  DISPROPORTIONATE: 'Telling it would take a disproportionate effort',
};

export const LETTERS: Readonly<Record<LetterKind, string>> = {
  ACKNOWLEDGEMENT: 'The request has come',
  EXTENSION: 'The answer takes longer',
  REFUSAL: 'The request is refused',
  OUTCOME: 'What was done, and who was told',
  NEUTRAL_REPLY: 'Neither confirms nor denies',
};

/** Schemes of identifiers: those that every register knows, and the own reference of each party. */
export const schemesOf = (parties: readonly { id: string; name: string }[], own: string): Choice[] => [
  { value: 'NHS_NUMBER', text: 'NHS number' },
  { value: 'PNC_ID', text: 'Police National Computer (PNC) ID' },
  { value: `LOCAL:${own}`, text: 'Our own reference' },
  ...parties
    .filter(({ id }) => id !== own)
    .map(({ id, name }) => ({ value: `LOCAL:${id}`, text: `Reference of ${name}` })),
];

interface Ground {
  code: string;
  words: string;
}

/** The grounds that the register lists for a request, whichever way it is decided. */
export interface Grounds {
  refusalGrounds: readonly Ground[];
  upholdingGrounds: readonly Ground[];
}

export const groundChoices = (grounds: readonly Ground[]): Choice[] =>
  grounds.map(({ code, words: text }) => ({ value: code, text: sentence(text) }));

const DATE = /\b\d{4}-\d{2}-\d{2}\b/g;

/** A sentence of the register's, with its dates and the listed grounds as people read them. */
export const readable = (text: string, grounds: Grounds): string => {
  const known = new Map(
    [...grounds.refusalGrounds, ...grounds.upholdingGrounds].map((one) => [one.code, one]),
  );
  const inWords = (word: string) => (known.has(word) ? `“${sentence(known.get(word)!.words)}”` : word);
  return sentence(text.replaceAll(DATE, londonDay).replaceAll(/\w+/g, inWords));
};
