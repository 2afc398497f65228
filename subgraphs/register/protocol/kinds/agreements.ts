/** Notices by which the signatories of an agreement tell each other what they did about it. */
import * as v from 'valibot';
import type { ReviewOutcome, ReviewTrigger } from '../../generated/graphql.ts';
import { noticeKind } from './kind.ts';
import {
  date,
  instant,
  listOf,
  objectOf,
  objectWithin,
  oneOfTwo,
  orAbsent,
  orNull,
  someOf,
  text,
  truth,
  version,
  words,
} from './parts.ts';

/** Nothing is said to one recipient alone. */
const nothing = objectOf({});

const MOST_CHARACTERS_OF_TERMS = 256 * 1024;

export const agreementProposed = noticeKind({
  kind: 'AGREEMENT_PROPOSED',
  words: 'a proposal',
  body: objectOf({
    reference: words,
    version: v.pipe(v.number(), v.safeInteger('a whole number')),
    title: words,
    kind: words,
    signatoryIds: listOf(words),
    commencesOn: orNull(words),
    /** Their shape is the agreements' own to check. */
    terms: objectWithin(MOST_CHARACTERS_OF_TERMS),
    proposedAt: instant,
  }),
  content: nothing,
});

export const agreementSigned = noticeKind({
  kind: 'AGREEMENT_SIGNED',
  words: 'a signature',
  body: objectOf({ jws: text }),
  /** Who signed. */
  content: objectOf({ name: orAbsent(words), rank: orAbsent(words) }),
});

export const agreementWithdrawn = noticeKind({
  kind: 'AGREEMENT_WITHDRAWN',
  words: 'a withdrawal',
  body: objectOf({
    reference: words,
    version: v.pipe(v.number(), v.safeInteger('a whole number')),
    givenOn: date,
    leavesOn: date,
    reason: orNull(words),
    settledOn: orNull(date),
  }),
  content: nothing,
});

const trigger = v.picklist([
  'SCHEDULED',
  'LEGISLATION',
  'SECTOR',
  'SIGNATORIES',
  'OTHER',
] as const satisfies readonly ReviewTrigger[]);

const outcome = v.picklist(['CONTINUE', 'AMEND', 'END'] as const satisfies readonly ReviewOutcome[]);

/** The four questions of a review, each with what is given. */
const questions = <const Schema extends v.GenericSchema>(each: Schema) => ({
  purposesRelevant: each,
  scopeKept: each,
  benefitsReal: each,
  securityEffective: each,
});

const called = objectOf({ reference: text, version, called: trigger });

const reviewed = objectOf({
  reference: text,
  version,
  reviewedOn: date,
  trigger,
  outcome,
  nextReviewOn: orNull(date),
  agreedByIds: listOf(text),
  holds: objectOf(questions(truth)),
});

export const agreementReviewed = noticeKind({
  kind: 'AGREEMENT_REVIEWED',
  words: 'a review',
  body: oneOfTwo('called', called, reviewed),
  content: objectOf({
    /** Of a call for a review. */
    because: orAbsent(words),
    /** Of a review. */
    notes: orAbsent(objectOf(questions(orAbsent(text)))),
  }),
});

export const agreementDeclined = noticeKind({
  kind: 'AGREEMENT_DECLINED',
  words: 'a refusal to sign',
  body: objectOf({ reference: text, version, declinedAt: instant }),
  content: objectOf({ reason: orAbsent(words) }),
});

/** The data request form. */
export const sharingRequested = noticeKind({
  kind: 'SHARING_REQUESTED',
  words: 'a request for sharing',
  body: objectOf({
    reference: text,
    holderIds: someOf(text),
    title: text,
    purposes: someOf(text),
    categories: someOf(text),
    people: someOf(text),
    lawfulBases: someOf(text),
    frequency: text,
    necessity: text,
    runningSince: orNull(date),
    requestedAt: instant,
  }),
  content: nothing,
});
