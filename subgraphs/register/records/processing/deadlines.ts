/** The deadlines of an entry: its next review, and the disposal of its oldest data. */
import { endOfDayInLondon, addMonths } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import { discharge, meet, owe, type Duty, move, oweOnce } from '../../duties/obligations/obligations.ts';
import type { ProcessingRecordRow } from './entity.ts';

const REVIEW = 'PROCESSING_REVIEW';

type Reviewed = Pick<ProcessingRecordRow, 'id' | 'nextReviewOn' | 'endedOn'>;

/** Art. 5(2), 30: an entry is kept right; the party has set the day itself. None once the processing has ended. */
export function reviewDuty({ id, nextReviewOn, endedOn }: Reviewed): Duty[] {
  if (nextReviewOn === null || endedOn !== null) return [];
  const dueAt = endOfDayInLondon(nextReviewOn);
  const rule = `The processing record is reviewed by ${nextReviewOn}, the day set for it.`;
  return [{ kind: REVIEW, about: id, dueAt, strength: 'SHOULD', rule, source: 'Art. 5(2), 30' }];
}

/** Meets or discharges the review that was owed, and owes the next. */
export async function keepReview(
  tx: Omit<Transaction, 'caller'>,
  before: Reviewed,
  after: Reviewed,
): Promise<void> {
  const isReviewed = before.nextReviewOn !== after.nextReviewOn;
  const hasResumed = before.endedOn !== null && after.endedOn === null;
  if (isReviewed) await meet(tx, after.id, REVIEW);
  if (after.endedOn !== null)
    await discharge(tx, after.id, REVIEW, `the processing ended on ${after.endedOn}`);
  if (isReviewed || hasResumed) await owe(tx, reviewDuty(after));
}

export const DISPOSAL = 'DISPOSAL';

type Kept = Pick<ProcessingRecordRow, 'id' | 'regime' | 'retention' | 'retentionMonths' | 'oldestHeldOn'>;

/** Art. 5(1)(e), DPA 2018 s.39: when the oldest data have been kept as long as the entry says; null: it says too little. */
export function disposalDueOn({
  retentionMonths,
  oldestHeldOn,
}: Pick<Kept, 'retentionMonths' | 'oldestHeldOn'>): string | null {
  if (retentionMonths === null || oldestHeldOn === null) return null;
  return addMonths(oldestHeldOn, retentionMonths);
}

/** The duty to dispose of the oldest data; none where no day follows from the entry. */
export function disposalDuty(record: Kept): Duty[] {
  const dueOn = disposalDueOn(record);
  if (dueOn === null) return [];
  const { id, regime, retention, retentionMonths, oldestHeldOn } = record;
  const rule = `Dispose by ${dueOn} of the oldest data: of ${oldestHeldOn}, and kept ${retentionMonths} months (${retention}).`;
  const source = regime === 'PART_3' ? 'DPA 2018 s.39' : 'UK GDPR Art. 5(1)(e)';
  return [{ kind: DISPOSAL, about: id, dueAt: endOfDayInLondon(dueOn), strength: 'MUST', rule, source }];
}

/** Keeps the duty in step with the entry: owes it, moves it, or discharges it where no day follows. */
export async function setDisposalClock(tx: Omit<Transaction, 'caller'>, record: Kept): Promise<void> {
  const [duty] = disposalDuty(record);
  if (!duty) return discharge(tx, record.id, DISPOSAL, 'no day follows from the processing record');
  await move(tx, duty, 'the processing record was changed');
  await oweOnce(tx, duty);
}
