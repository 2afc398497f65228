/** Reviews: whether one is set, from when it counts, and whether the party's own policy allows the wait. */
import { partiesIn, when, type Check } from './found.ts';

/** Art. 5(2), 24(1): measures are reviewed and brought up to date; without a date nobody does. */
const reviewMissing: Check = ({ terms }) => when(terms.review === null, 'No review is set.', null);

/** Months without a start cannot be counted. */
const reviewAnchorMissing: Check = ({ terms: { review } }) =>
  when(
    review !== null && review.anchor === null,
    "The review's months have no start: they are counted from each party's own signature.",
    review?.source,
  );

/** Where one party fills all places it is plain who begins. */
const reviewInitiatorMissing: Check = ({ terms }) =>
  when(
    terms.review?.initiator === null && partiesIn(terms).length > 1,
    'Nobody is named who starts the review.',
    terms.review?.source,
  );

/** A first review alone leaves every later year open. */
const onlyFirstReviewSet: Check = ({ terms: { review } }) =>
  when(
    review?.thenEveryMonths === null,
    `Only the first review is set, after ${review?.firstAfterMonths} months; none follows.`,
    review?.source,
  );

/** A party keeps the stricter of the agreement and its own policy. */
const reviewLongerThanPolicy: Check = ({ terms: { review }, policy }) => {
  const months = Math.max(review?.firstAfterMonths ?? 0, review?.thenEveryMonths ?? 0);
  return when(
    policy.reviewMonths !== null && months > policy.reviewMonths,
    `A review may come after ${months} months; this party's policy allows ${policy.reviewMonths}, which its own clock keeps.`,
    `${review?.source}; ${policy.source}`,
  );
};

export const REVIEWS = {
  reviewMissing,
  reviewAnchorMissing,
  reviewInitiatorMissing,
  onlyFirstReviewSet,
  reviewLongerThanPolicy,
};
