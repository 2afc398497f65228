/** The duties to review an agreement: in its cycle, and when something calls for it. */
import { endOfDayInLondon, londonDate } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { ReviewTrigger } from '../../generated/graphql.ts';
import type { ObligationRow } from '../../duties/obligations/entity.ts';
import { discharge, meet, openDuties, owe } from '../../duties/obligations/obligations.ts';
import { nameOf, type RegisterOf } from '../../kernel/register-of.ts';
import type { AgreementRow } from '../entity.ts';
import { historyOf, type History } from '../queries.ts';
import { newestSigned } from '../rules.ts';
import type { AgreementReviewRow } from './entity.ts';
import { reviewsOf } from './queries.ts';
import { nextReview, whyNoCall, type NextReview } from './rules.ts';

const REVIEW = 'AGREEMENT_REVIEW';
const CALLED = 'AGREEMENT_REVIEW_CALLED';
/** Lessons of a breach are taken up at the next review, whatever called for it. */
const LESSON = 'BREACH_LESSON';

/** The next review of the register's own party, from what it holds and by its policy. */
export function nextReviewHere(
  register: RegisterOf,
  { versions, ...facts }: History,
  reviews: AgreementReviewRow[],
  now: Date,
): NextReview | null {
  const own = { policy: register.policy, nameOf: (party: string) => nameOf(register, party), reviews };
  return nextReview(versions, { ...facts, ...own }, londonDate(now));
}

/** Sets the clock of the party's own review by what is known now; discharges the one that ran before, with the reason. */
export async function setReviewClock(tx: Transaction, reference: string): Promise<void> {
  const history = await historyOf(tx.manager, reference);
  const version = newestSigned(history);
  if (version === null) return;
  const reviews = await reviewsOf(tx.manager, reference);
  const next = nextReviewHere(tx.register, history, reviews, tx.now);
  const open = await openDuties(tx.manager, { about: history.versions.map(({ id }) => id), kind: REVIEW });
  const dueAt = next && endOfDayInLondon(next.dueOn);
  const isSet = (one: ObligationRow) =>
    one.about === version.id && one.dueAt?.getTime() === dueAt?.getTime() && one.source === next?.source;
  if (open.some(isSet)) return;
  const because = next ? `counted anew for version ${version.version}` : 'no further review is due';
  for (const { about } of open) await discharge(tx, about, REVIEW, because);
  if (!next) return;
  const { strength, rule, source } = next;
  await owe(tx, [{ kind: REVIEW, about: version.id, dueAt, strength, rule, source }]);
}

/** A party's own review meets its duty to review that version, and every duty that waits for a review; the next is set. */
export async function settleReview(tx: Transaction, reviewed: AgreementRow): Promise<void> {
  const { versions } = await historyOf(tx.manager, reviewed.reference);
  await meet(tx, reviewed.id, REVIEW);
  for (const { id } of versions) {
    await meet(tx, id, CALLED);
    await meet(tx, id, LESSON);
  }
  await setReviewClock(tx, reviewed.reference);
}

/**
 * This party owes a review outside the cycle, if the agreement's terms let the trigger call for one and the party has
 * signed a version. The texts set no time for it.
 */
export async function callReview(
  tx: Transaction,
  { reference }: Pick<AgreementRow, 'reference'>,
  trigger: ReviewTrigger,
  because: string,
): Promise<void> {
  const version = newestSigned(await historyOf(tx.manager, reference));
  if (version === null || whyNoCall(version, trigger) !== null) return;
  await owe(tx, [
    {
      kind: CALLED,
      about: version.id,
      dueAt: null,
      strength: 'SHOULD',
      rule: `Review the agreement outside its cycle (${trigger}): ${because}`,
      source: `${reference} ${version.terms.review?.source ?? 'as a signatory asked'}`,
    },
  ]);
}
