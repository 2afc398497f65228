/** The types of one agreement as its page reads it, and words for its codes. */
import type { AgreementPageQuery } from '../generated/agreements-own.ts';

export type OneAgreement = NonNullable<
  NonNullable<AgreementPageQuery['register']>['agreement']
>['copies'][number];

export const STATES: Record<string, { text: string; colour: string }> = {
  PROPOSED: { text: 'Waits for our signature', colour: 'ASK' },
  SIGNED: { text: 'Signed by us, by no other', colour: 'OPEN' },
  IN_FORCE: { text: 'In force', colour: 'DONE' },
  LEAVING: { text: 'In force; we have given notice', colour: 'EXEMPT' },
  LEFT: { text: 'We have left', colour: 'CLOSED' },
  DECLINED: { text: 'Sent back by us', colour: 'REFUSED' },
  ENDED: { text: 'Ended', colour: 'CLOSED' },
};

export const MEMBERS: Record<string, { text: string; colour: string }> = {
  NOT_FILLED: { text: 'Nobody fills this place', colour: 'CLOSED' },
  NOT_JOINED: { text: 'Has not joined the federation', colour: 'EXEMPT' },
  NOT_ASKED: { text: 'Joined, not asked to sign', colour: 'CLOSED' },
  ASKED: { text: 'Asked, has not signed', colour: 'ASK' },
  DECLINED: { text: 'Sent back', colour: 'REFUSED' },
  SIGNED: { text: 'Signed, not in force with us', colour: 'OPEN' },
  IN_FORCE: { text: 'In force', colour: 'DONE' },
  LEAVING: { text: 'Has given notice', colour: 'EXEMPT' },
  LEFT: { text: 'Has left', colour: 'CLOSED' },
};

/** What each question of a formal review asks. */
export const QUESTIONS = {
  purposesRelevant: 'Are the purposes still relevant?',
  scopeKept: 'Has the scope not slipped?',
  benefitsReal: 'Are the benefits real?',
  securityEffective: 'Is the security effective?',
} as const;

export type Question = keyof typeof QUESTIONS;

/** The kinds of findings: what a check of the terms is about. */
export const FINDINGS: [kind: string, checks: RegExp][] = [
  ['Parties and places', /organisation|signatory|initiator|party/i],
  [
    'Law: bases, conditions and powers',
    /basis|condition|policyDocument|act[A-Z]|power|flow|section8|article|part3|dataSubject|transfer/i,
  ],
  ['Rights of people', /right|notification|propag/i],
  ['Breaches', /breach|partnerNotice|authority/i],
  ['Review, leaving and disputes', /review|withdrawal|dispute|termination|amend|commence/i],
  ['Wording and missing sections', /.*/],
];
