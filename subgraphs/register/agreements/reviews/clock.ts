/** The duties to review an agreement: in its cycle, and when something calls for it. */
import { endOfDayInLondon, londonDate } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { ReviewTrigger } from '../../generated/graphql.ts';
import type { ObligationRow } from '../../duties/obligations/entity.ts';
import { discharge, meet, openDuties, owe } from '../../duties/obligations/obligations.ts';
import { nameOf } from '../../kernel/register-of.ts';
import type { AgreementRow } from '../entity.ts';
import { historyOf } from '../queries.ts';
import { reviewsOf } from './queries.ts';
import { newestSigned, nextReview, whyNoCall } from './rules.ts';

const REVIEW = 'AGREEMENT_REVIEW';
const CALLED = 'AGREEMENT_REVIEW_CALLED';
/** What breaches taught is taken up at the next review, whatever called for it. */
const LESSON = 'BREACH_LESSON';

/** Sets the clock of the party's own review to what is known now; one that ran before ends, with the reason. */
export async function setReviewClock(tx: Transaction, reference: string): Promise<void> {
  const { versions, ...facts } = await historyOf(tx.manager, reference);
  const version = newestSigned(versions, facts.signatures);
  if (version === null) return;
  const reviews = await reviewsOf(tx.manager, reference);
  const own = { policy: tx.register.policy, nameOf: (party: string) => nameOf(tx.register, party) };
  const next = nextReview(versions, { ...facts, ...own, reviews }, londonDate(tx.now));
  const open = await openReviews(tx, versions);
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

function openReviews({ manager }: Transaction, versions: AgreementRow[]): Promise<ObligationRow[]> {
  return openDuties(manager, { about: versions.map(({ id }) => id), kind: REVIEW });
}

/** A review of its own meets what the party owed of that version, and all that waited for a review; the next is set. */
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
  const { versions, signatures } = await historyOf(tx.manager, reference);
  const version = newestSigned(versions, signatures);
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
