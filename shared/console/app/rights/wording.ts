/** Plain words for rights, identifiers, evidence and grounds, as a caseworker reads them. */
import type { Right } from '../generated/rights-own.ts';
import { londonDay } from '../parts/london.ts';
import { words } from '../parts/words.ts';

export const RIGHTS: { value: Right; text: string; hint: string }[] = [
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

export const rightInWords = (right: string): string =>
  RIGHTS.find(({ value }) => value === right)?.text ?? words(right);

export const EVIDENCE = [
  'PASSPORT',
  'DRIVING_LICENCE',
  'BIRTH_CERTIFICATE',
  'IDENTITY_CARD',
  'UTILITY_BILL',
  'KNOWN_IN_PERSON',
  'SIGNED_IN_TO_OUR_SERVICE',
].map((value) => ({ value, text: words(value) }));

/** Reasons for an extension that have a code; any other is in words. */
export const EXTENSION_REASONS = [
  { value: 'A12Complexity', text: 'The request is complex' },
  { value: 'A12HighVolume', text: 'There are many requests from the same person' },
];

export const extensionInWords = (reason: string): string =>
  EXTENSION_REASONS.find(({ value }) => value === reason)?.text ?? reason;

/** The schemes of identifiers that every register knows; a party's own references are added by name. */
export const SCHEMES = [
  { value: 'NHS_NUMBER', text: 'NHS number' },
  { value: 'PNC_ID', text: 'Police National Computer (PNC) ID' },
];

const LOCAL = 'LOCAL:';

export function schemeInWords(scheme: string, nameOf: (party: string) => string): string {
  if (scheme.startsWith(LOCAL)) return `Reference of ${nameOf(scheme.slice(LOCAL.length))}`;
  return SCHEMES.find(({ value }) => value === scheme)?.text ?? words(scheme);
}

export interface Ground {
  code: string;
  words: string;
}

interface Grounds {
  refusalGrounds: readonly Ground[];
  upholdingGrounds: readonly Ground[];
}

/** All grounds that the register lists for a request, whichever way it is decided. */
export const groundsOf = ({ refusalGrounds, upholdingGrounds }: Grounds): Ground[] => [
  ...refusalGrounds,
  ...upholdingGrounds,
];

/** Starts with a capital letter. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const groundChoices = (grounds: readonly Ground[]) =>
  grounds.map(({ code, words: text }) => ({ value: code, text: sentence(text) }));

/** A ground in words: the register's own where it lists it, otherwise its code made readable. */
export function groundInWords(code: string, grounds: readonly Ground[]): string {
  const known = grounds.find((ground) => ground.code === code);
  if (known) return sentence(known.words);
  if (code.includes('_') || code.startsWith('OTHER:')) return words(code.replace(/^OTHER:\s*/, ''));
  const [, article, rest = code] = /^(A\d{2}|S\d{2})?(.*)$/.exec(code) ?? [];
  const text = sentence(rest.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
  return article ? `${text} (${article.startsWith('A') ? 'Art. ' : 's.'}${article.slice(1)})` : text;
}

/** A sentence of the register's with the codes and dates in it as people read them. */
export const readable = (text: string, grounds: readonly Ground[]): string =>
  sentence(
    text
      .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, londonDay)
      .replaceAll(/\b[AS]\d{2}[A-Z]\w+/g, (code) => `“${groundInWords(code, grounds)}”`),
  );
