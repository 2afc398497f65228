/** Plain words for the codes of the published format; a code without words is shown as its own words. */
import type { BreachTerms, RightTerm } from '../terms/terms.ts';

export const RIGHTS: Record<RightTerm['right'], string> = {
  INFORMED: 'To be told how their data are used',
  ACCESS: 'To get a copy of their data',
  RECTIFICATION: 'To have wrong data put right',
  ERASURE: 'To have their data erased',
  RESTRICTION: 'To have the use of their data limited',
  NOTIFICATION: 'To have those who got their data told of a change',
  PORTABILITY: 'To take their data elsewhere',
  OBJECTION: 'To object to the use of their data',
  AUTOMATED_DECISION: 'To have people, and not only machines, decide about them',
};

/** Art. 6(1) and Art. 9(2) of the UK GDPR. */
const BASES: Record<string, string> = {
  '6(1)(a)': 'consent',
  '6(1)(b)': 'a contract with the person',
  '6(1)(c)': 'a legal obligation',
  '6(1)(d)': 'vital interests',
  '6(1)(e)': 'a public task',
  '6(1)(ea)': 'a recognised legitimate interest',
  '6(1)(f)': 'legitimate interests',
  '9(2)(a)': 'explicit consent',
  '9(2)(b)': 'employment, social security and social protection law',
  '9(2)(c)': 'vital interests',
  '9(2)(d)': 'not-for-profit bodies',
  '9(2)(e)': 'made public by the person',
  '9(2)(f)': 'legal claims and courts',
  '9(2)(g)': 'substantial public interest',
  '9(2)(h)': 'health or social care',
  '9(2)(i)': 'public health',
  '9(2)(j)': 'archiving, research and statistics',
};

export const MUST_BE_TOLD = {
  MUST: 'must be told',
  SHOULD: 'should be told',
  AIM: 'are told, as an aim,',
  MAY: 'may be told',
} satisfies Record<NonNullable<BreachTerms['partnerNotice']>['strength'], string>;

export const ANCHORS = {
  DETECTED: 'after the breach was detected',
  AWARE: 'after the party became aware of the breach',
};

export function basisInWords(basis: string): string {
  const words = BASES[basis];
  if (words) return `Article ${basis}: ${words}`;
  return /^\d/.test(basis) ? `Article ${basis}` : basis;
}

const ACRONYM = /^[A-Z]{2,5}$/;
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** `CALDICOTT_GUARDIAN` is Caldicott guardian; SIRO, and what is no code, stays as it is. */
export function codeInWords(code: string): string {
  return CODE.test(code) && !ACRONYM.test(code) ? capital(code.toLowerCase().replaceAll('_', ' ')) : code;
}

/** `informationRequests` is Information requests. */
export function keyInWords(key: string): string {
  return capital(
    key.replaceAll(
      /([a-z0-9])([A-Z])/g,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    ),
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

export const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
