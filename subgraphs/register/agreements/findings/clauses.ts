/**
 * The clauses of an agreement beside what is shared: reviews, breaches, leaving, and what is left to each party. `null`:
 * the text was read and has none; left out: not read.
 */
import type { LegalTerms } from '../terms/legal.ts';
import { partiesIn, when, type Check } from './found.ts';

/** Left to each party's own procedures -> what is then not agreed. */
const PROCEDURES: Partial<Record<keyof LegalTerms, string>> = {
  foi: 'who decides on requests under freedom of information law (FOIA 2000, EIR 2004)',
  complaints: 'who deals with complaints (DPA 2018 s.164A)',
  retention: 'how long data are kept (Art. 5(1)(e))',
  impactAssessment: 'who assesses the impact (Art. 35)',
};

/** Part of a topic that has no fixed shape: any field may be anything. */
interface RequestClock {
  workingDays?: unknown;
  anchor?: unknown;
  source?: unknown;
}

/** Whether a review is set, from when it counts, and whether the party's own policy allows the wait. */
export const REVIEWS: Record<string, Check> = {
  /** Art. 5(2), 24(1): measures are reviewed and brought up to date; without a date nobody does. */
  reviewMissing: ({ terms }) => when(terms.review === null, 'No review is set.', null),
  /** Months without a start cannot be counted. */
  reviewAnchorMissing: ({ terms: { review } }) =>
    when(
      review !== null && review.anchor === null,
      "The review's months have no start: they are counted from each party's own signature.",
      review?.source,
    ),
  /** Where one party fills all places, it is clear who begins. */
  reviewInitiatorMissing: ({ terms }) =>
    when(
      terms.review?.initiator === null && partiesIn(terms).length > 1,
      'Nobody is named who starts the review.',
      terms.review?.source,
    ),
  /** With a first review alone, no later review is ever due. */
  onlyFirstReviewSet: ({ terms: { review } }) =>
    when(
      review?.thenEveryMonths === null,
      `Only the first review is set, after ${review?.firstAfterMonths} months; none follows.`,
      review?.source,
    ),
  /** A party keeps the stricter of the agreement and its own policy. */
  reviewLongerThanPolicy: ({ terms: { review }, policy }) => {
    const months = Math.max(review?.firstAfterMonths ?? 0, review?.thenEveryMonths ?? 0);
    return when(
      policy.reviewMonths !== null && months > policy.reviewMonths,
      `A review may come after ${months} months; this party's policy allows ${policy.reviewMonths}, which its own clock keeps.`,
      `${review?.source}; ${policy.source}`,
    );
  },
};

/** Who is told of a breach within which hours, counted from when, and who decides. */
export const BREACHES: Record<string, Check> = {
  /** Art. 33, DPA 2018 s.67 apply without an agreement; what partners owe each other does not. */
  breachClauseMissing: ({ terms }) =>
    when(terms.breach === null, 'Nothing is agreed about breaches: the law alone applies.', null),
  /** A fallback that nobody fills decides nothing, while the hours of Art. 33(1) run. */
  deciderMissing: ({ terms: { breach } }) => {
    const { fallback, protocolOwner, named } = breach?.decision ?? {};
    const assumed = protocolOwner ? `; ${protocolOwner} is taken for it, which the parties should agree` : '';
    return when(
      fallback === 'PROTOCOL_OWNER' && (protocolOwner === null || named === false),
      `The protocol owner decides where partners do not agree on telling the authority, but the text names none${assumed}.`,
      breach?.source,
    );
  },
  /** Telling partners without hours cannot be late. */
  partnerNoticeHoursMissing: ({ terms: { breach } }) =>
    when(
      breach?.partnerNotice?.hours === null,
      'Partners are told of a breach, but no hours are set.',
      breach?.source,
    ),
  /** Art. 33(1), DPA 2018 s.67(1): the 72 hours run from becoming aware. */
  clockFromDetection: ({ terms: { breach } }) =>
    when(
      breach?.authority.anchor === 'DETECTED',
      'The hours for telling the authority are counted from detection; in law (Art. 33(1)) they run from becoming aware.',
      breach?.source,
    ),
  /** Art. 33(1): 72 hours at the latest; an agreement cannot make them longer. */
  authorityHoursTooLong: ({ terms: { breach } }) =>
    when(
      (breach?.authority.hours ?? 0) > 72,
      `The authority is told within ${breach?.authority.hours} hours; the law (Art. 33(1)) allows 72.`,
      breach?.source,
    ),
};

export const CLAUSES: Record<string, Check> = {
  /** A signatory that may not leave cannot change its mind. */
  withdrawalMissing: ({ terms }) =>
    when(terms.withdrawal === null, 'How a party withdraws is not agreed.', null),
  /** The end of the whole agreement is another matter than one party's leaving. */
  terminationMissing: ({ terms }) =>
    when(terms.termination === null, 'How the agreement ends is not agreed.', null),
  /** Art. 5(1)(e): what becomes of data once the ground on which they came is gone. */
  afterLeavingMissing: ({ terms }) =>
    when(
      terms.afterLeaving === null,
      'What becomes of the data of a party that has left, or of all at the end, is not agreed.',
      null,
    ),
  /** Controllers that do not agree each act alone, or not at all. */
  disputesMissing: ({ terms }) =>
    when(terms.disputes === null, 'Nobody decides where the parties do not agree.', null),
  /** An agreement says that it leaves a matter to each party; what it does not say was forgotten. */
  procedureMissing: ({ terms }) =>
    Object.entries(PROCEDURES).flatMap(([clause, what]) =>
      when(terms[clause as keyof LegalTerms] === null, `It is not agreed ${what}.`, null),
    ),
  /** Days cannot be late if nobody knows the first of them. */
  requestClockWithoutStart: ({ terms: { further } }) => {
    const rules = further.informationRequests as { acknowledge?: RequestClock } | null | undefined;
    const { workingDays, anchor, source } = rules?.acknowledge ?? {};
    return when(
      typeof workingDays === 'number' && anchor === null,
      `Requests for information are acknowledged within ${workingDays} working days, but not from when these count.`,
      typeof source === 'string' ? source : null,
    );
  },
  /** UK GDPR Art. 44 to 49: a transfer is what leaves the United Kingdom. */
  transfersByForeignArea: ({ terms: { transfers } }) =>
    when(
      transfers != null && transfers.area !== 'UK',
      `Transfers are those out of the ${transfers?.area}; in law (UK GDPR Art. 44) they are those out of the United Kingdom.`,
      transfers?.source,
    ),
};
