/** The deadline of an entry's next review. */
import { endOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import { discharge, meet, owe, type Duty } from '../../duties/obligations/obligations.ts';
import type { ProcessingRecordRow } from './entity.ts';

const KIND = 'PROCESSING_REVIEW';

type Reviewed = Pick<ProcessingRecordRow, 'id' | 'nextReviewOn' | 'endedOn'>;

/** Art. 5(2), 30: an entry is kept right; the party has set the day itself. None once the processing has ended. */
export function reviewDuty({ id, nextReviewOn, endedOn }: Reviewed): Duty[] {
  if (nextReviewOn === null || endedOn !== null) return [];
  return [
    {
      kind: KIND,
      about: id,
      dueAt: endOfDayInLondon(nextReviewOn),
      strength: 'SHOULD',
      rule: `The processing record is reviewed by ${nextReviewOn}, the day set for it.`,
      source: 'Art. 5(2), 30',
    },
  ];
}

/** Settles the review that was owed once it is done or no longer due, and owes the next. */
export async function keepReview(
  tx: Omit<Transaction, 'caller'>,
  before: Reviewed,
  after: Reviewed,
): Promise<void> {
  const isReviewed = before.nextReviewOn !== after.nextReviewOn;
  const hasResumed = before.endedOn !== null && after.endedOn === null;
  if (isReviewed) await meet(tx, after.id, KIND);
  if (after.endedOn !== null) await discharge(tx, after.id, KIND, `the processing ended on ${after.endedOn}`);
  if (isReviewed || hasResumed) await owe(tx, reviewDuty(after));
}
