/** Places and lifts legal holds. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../../shared/errors.ts';
import { action, type Transaction } from '../../../kernel/action.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { SubjectCaseRow } from '../../../people/subjects/entity.ts';
import { LegalHoldRow } from '../entity.ts';
import { waitForErasures } from '../legal-holds.ts';
import { checkReason } from '../rules.ts';

export const placeLegalHold = action('placeLegalHold', LegalHoldRow, async (tx, input) => {
  const { party } = tx.register;
  const { subjectOf: caseId, reason, until = null } = input;
  checkReason(reason);
  if (until !== null && until < londonDate(tx.now))
    refuse('BAD_USER_INPUT', '`until` is past.', { field: 'until', reason: 'IN_PAST' });
  const subject = await subjectOfCase(tx, caseId);
  const sealed = await sealText(tx, caseId, 'reason', reason);
  const times = { until, placedAt: tx.now, liftedAt: null };
  const row: LegalHoldRow = { id: uuidv7(), party, caseId, subject, reason: sealed!, ...times };
  await waitForErasures(tx.manager);
  await tx.manager.insert(LegalHoldRow, row);
  return row;
});

async function subjectOfCase({ manager }: Transaction, caseId: string): Promise<string> {
  const known = await manager.findOneBy(SubjectCaseRow, { caseId });
  return (
    known?.subject ??
    refuse('NOT_FOUND', 'This register has no such request or disclosure.', {
      field: 'subjectOf',
      reason: 'UNKNOWN_CASE',
    })
  );
}

export const liftLegalHold = action('liftLegalHold', LegalHoldRow, async (tx, input) => {
  const row = await tx.manager.findOneBy(LegalHoldRow, { id: input.id });
  if (!row) return refuse('NOT_FOUND', 'This register has no such legal hold.');
  if (row.liftedAt !== null) refuse('CONFLICT', 'The hold was lifted already.');
  await tx.manager.update(LegalHoldRow, { id: row.id }, { liftedAt: tx.now });
  return { ...row, liftedAt: tx.now };
});
