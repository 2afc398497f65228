/** The review of sharing in an emergency: the duty, and the mutation that meets it. */
import { addWorkingDays, endOfDayInLondon, londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseEmpty } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { lockRow } from '../../kernel/rows.ts';
import { meet, owe } from '../../duties/obligations/obligations.ts';
import { nationOf } from '../../kernel/register-of.ts';
import { DisclosureRow } from './entity.ts';

const REVIEW = 'EMERGENCY_SHARING_REVIEW';

/** Owes the review of sharing in an emergency. The law sets no day for it. */
export async function oweReview(
  tx: Transaction,
  { id, emergency, decision, decidedAt }: DisclosureRow,
): Promise<void> {
  if (!emergency || decision !== 'SHARE') return;
  const { register } = tx;
  const day = addWorkingDays(londonDate(decidedAt), 1, nationOf(register), register.bankHolidays);
  await owe(tx, [
    {
      kind: REVIEW,
      about: id,
      dueAt: endOfDayInLondon(day),
      strength: 'MUST',
      rule: 'sharing in an emergency is reviewed without delay: by the end of the next working day',
      source: 'UK GDPR Art. 5(2); federation practice',
    },
  ]);
}

/** Records the review, once. */
export const reviewEmergencySharing = action('reviewEmergencySharing', DisclosureRow, async (tx, input) => {
  const row = await reviewable(tx, input.id);
  refuseEmpty({ reason: input.reason });
  const review = await tx.register.caseKeys.encrypt(row.id, input.reason);
  const reviewed = { reviewedAt: tx.now, review };
  await tx.manager.update(DisclosureRow, { id: row.id }, reviewed);
  await meet(tx, row.id, REVIEW);
  return { ...row, ...reviewed };
});

async function reviewable(tx: Transaction, id: string): Promise<DisclosureRow> {
  const row = await lockRow(tx, DisclosureRow, { id }, `This register has no disclosure ${id}.`);
  if (!row.emergency || row.decision !== 'SHARE')
    refuse('CONFLICT', 'It was not shared in an emergency: there is nothing to review.');
  if (row.reviewedAt !== null) refuse('CONFLICT', 'It has been reviewed already.');
  return row;
}
