/** What is asked before data are shared, and what a rule may say of it. */
import { isObject } from '../../../../../shared/envelopes/jws.ts';
import type { Terms } from '../../../agreements/terms/terms.ts';
import type { Regime, SharingFactsInput, SharingVerdict } from '../../../generated/graphql.ts';

/** One of the two parties, as the directory describes it. */
export interface Side {
  id: string;
  kind: string;
  publicAuthority: boolean;
  /** DPA 2018 s.30, Schedule 7. */
  competentAuthority: boolean;
  /** Offender Management Act 2007 s.14; null: on neither list. */
  omaList: 'A' | 'B' | null;
}

/** The facts of a case; one that is left out is not known. */
export type Facts = { [Fact in keyof SharingFactsInput]?: NonNullable<SharingFactsInput[Fact]> };

export interface Question {
  from: Side;
  to: Side;
  regime: Regime;
  categories: string[];
  purpose: string;
  /** Null: outside all agreements. `terms`: null if no version is held. `notInForce`: why it is not, in words. */
  agreement: { reference: string; terms: Terms | null; notInForce: string | null } | null;
  facts: Facts;
}

/** A verdict and its words for this case, with the place that it rests on where that is not the rule's own. */
export type Said = [verdict: SharingVerdict, words: string, source?: string];

/** One rule of law or agreement. It says null where it does not arise, and never repeats a free text of the facts. */
export interface Rule {
  code: string;
  source: string;
  says(question: Question): Said | null;
}

/** What three-valued facts decide: null is not known. */
export type Known = boolean | null;

export const known = (fact: boolean | undefined): Known => fact ?? null;

/** False if any is false, else unknown if any is unknown. */
export function allOf(...facts: Known[]): Known {
  if (facts.includes(false)) return false;
  return facts.includes(null) ? null : true;
}

/** True if any is true, else unknown if any is unknown. */
export function anyOf(...facts: Known[]): Known {
  if (facts.includes(true)) return true;
  return facts.includes(null) ? null : false;
}

export function verdictOn(fact: Known): SharingVerdict {
  if (fact === null) return 'ASK';
  return fact ? 'YES' : 'NO';
}

/** Whether a text was given that says something; null: none was given. */
export const isSaid = (text: string | undefined): Known => (text === undefined ? null : text.trim() !== '');

export function termsOf({ agreement }: Question): Terms | null {
  return agreement?.terms ?? null;
}

/** `LDN-MAS L306`: where an agreement says it. */
export const placeIn = ({ agreement }: Question, source: string) => `${agreement?.reference} ${source}`;

/** The law of data protection covers living people's data alone (DPA 2018 s.3(2), (3)). */
export function isPersonal({ categories, facts }: Question): boolean {
  return facts.deceased !== true && categories.some((code) => code !== NON_PERSONAL);
}

/** The code under which agreements list what is about nobody. */
const NON_PERSONAL = 'NON_PERSONAL';

/** Whether data of the marked kind are among the categories; null: an agreement does not say of one that is. */
export function among(question: Question, mark: 'special' | 'criminal'): Known {
  const listed = termsOf(question)?.dataCategories ?? [];
  const marks = question.categories.map((code) => {
    if (code === NON_PERSONAL) return false;
    return listed.find((category) => category.code === code)?.[mark] ?? null;
  });
  return anyOf(...marks);
}

/** The labels of the categories and the purpose, for rules that turn on what they are called. */
export function wordsOf(question: Question): { categories: string; purpose: string } {
  const terms = termsOf(question);
  const listed = terms?.dataCategories.filter(({ code }) => question.categories.includes(code)) ?? [];
  const purpose = terms?.purposes.find(({ code }) => code === question.purpose);
  return {
    categories: listed.map(({ code, label }) => `${code} ${label}`).join('; '),
    purpose: purpose ? `${purpose.code} ${purpose.label}` : '',
  };
}

/** A part of the terms outside their fixed shape, where anything may stand; undefined if it is not there. */
export function furtherOf(question: Question, topic: string): Record<string, unknown> | undefined {
  const value = termsOf(question)?.further[topic];
  return isObject(value) ? value : undefined;
}

/** Where the agreement says such a part; undefined if it names no place. */
export function placeOf(question: Question, part: Record<string, unknown> | undefined): string | undefined {
  const source = part?.['source'];
  return typeof source === 'string' ? placeIn(question, source) : undefined;
}
