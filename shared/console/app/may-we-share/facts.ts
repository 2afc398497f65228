/** The facts of a case: which of them a rule asks for, and how they are asked in words. */
import type { SharingFactsInput } from '../generated/may-we-share-own.ts';

export type Fact = keyof SharingFactsInput;

/** The facts on which each rule turns, by the rule's name. */
const ASKED_BY: Record<string, Fact[]> = {
  NECESSARY: ['necessary'],
  PEOPLE_COVERED: ['people'],
  COULD_BE_ANONYMISED: ['anonymised'],
  ARTICLE_6: ['power', 'lawfulBases'],
  CLOSED_TO_PUBLIC_AUTHORITIES: ['lawfulBases'],
  BASIS_OUTSIDE_AGREEMENT: ['lawfulBases'],
  SEEK_CONSENT: ['consent'],
  SECTION_8: ['power'],
  LOCALISM_ACT_ALONE: ['power'],
  LIMITS_OF_POWER: ['power'],
  HSCA_S251B: ['objection', 'power'],
  OMA_S14: ['power', 'necessary'],
  ARTICLE_9: ['conditions', 'policyDocument', 'lawfulBases'],
  ARTICLE_10: ['conditions', 'policyDocument'],
  SPENT_CONVICTIONS: ['spentConvictions', 'spentEntitlement'],
  REDACTION: ['redacted'],
  LAW_ENFORCEMENT_BASIS: ['power'],
  LEAVES_PART_3: ['power'],
  SENSITIVE_PROCESSING: ['necessary', 'conditions', 'policyDocument', 'consent'],
  OBJECTION: ['objection', 'objectionConsidered'],
  CONFIDENCE: ['confidenceOverride'],
  DECEASED: ['confidenceOverride'],
  CLASSIFICATION: ['classification'],
  TRANSFER: ['country', 'transferSafeguard'],
  SENDING: ['method'],
};

/** Facts that no rule asks for of itself: who knows of one says it. */
export const FURTHER: Fact[] = [
  'consent',
  'confidenceOverride',
  'country',
  'transferSafeguard',
  'deceased',
  'publicTaskStatement',
  'emergency',
];

/** The facts for which reasons other than a yes ask, in the order of the form. */
export function factsAsked(reasons: readonly { code: string; verdict: string }[]): Fact[] {
  const asked = new Set(
    reasons.filter(({ verdict }) => verdict !== 'YES').flatMap(({ code }) => ASKED_BY[code] ?? []),
  );
  return ORDER.filter((fact) => asked.has(fact));
}

/** Questions with the answers yes and no. */
export const YES_NO: Partial<Record<Fact, string>> = {
  necessary: 'Is it necessary for the purpose, and no more than that?',
  anonymised: 'Would it do without names?',
  consent: 'Has the person consented?',
  policyDocument: 'Does our appropriate policy document cover it?',
  spentConvictions: 'Are spent convictions among the data?',
  redacted: 'Were details of offending that the recipient does not need taken out?',
  objection: 'Did the person object, or ask that it not be shared?',
  deceased: 'Is the person dead?',
  emergency: 'Must it go now, to prevent harm?',
};

/** Questions that are answered in words, with an example. Never with the person’s name. */
export const IN_WORDS: Partial<Record<Fact, [question: string, hint: string]>> = {
  power: ['Which power is relied on?', 'An Act with its section, for example: Children Act 2004 s.10.'],
  spentEntitlement: [
    'How has the recipient shown that it is entitled to spent convictions?',
    'Only if there are any. Rehabilitation of Offenders Act 1974.',
  ],
  objectionConsidered: ['If the person objected: why is it shared all the same?', 'Do not name the person.'],
  confidenceOverride: [
    'Does a duty of confidence cover it? What overrides it?',
    'Consent, or which public interest. Left empty: none covers it.',
  ],
  country: ['Will it be held outside the United Kingdom? Where?', 'Left empty: it will not.'],
  transferSafeguard: [
    'Which safeguard covers the transfer?',
    'Only if it leaves the United Kingdom, for example: IDTA.',
  ],
  publicTaskStatement: [
    'Does the recipient ask for its public task? What does it state?',
    'Only where Art. 6(1)(ea) is relied on.',
  ],
};

const ORDER: Fact[] = [
  'necessary',
  'people',
  'anonymised',
  'power',
  'lawfulBases',
  'conditions',
  'policyDocument',
  'consent',
  'spentConvictions',
  'spentEntitlement',
  'redacted',
  'objection',
  'objectionConsidered',
  'confidenceOverride',
  'classification',
  'country',
  'transferSafeguard',
  'method',
];
