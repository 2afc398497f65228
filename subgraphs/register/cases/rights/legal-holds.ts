/** Legal holds: while one stands, what is held about the person is not erased here. */
import { v7 as uuidv7 } from 'uuid';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual, Or, type EntityManager } from 'typeorm';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import { action, actionsOn, type Transaction } from '../../kernel/action.ts';
import { sealText } from '../../kernel/identifying.ts';
import { lockRow } from '../../kernel/rows.ts';
import { SubjectCaseRow } from '../../people/subjects/entity.ts';
import { subjectsOfCases } from '../../people/subjects/subjects.ts';
import { LegalHoldRow, type RightsRequestRow } from './entity.ts';
import { checkReason } from './rules.ts';

export const placeLegalHold = action('placeLegalHold', LegalHoldRow, async (tx, input) => {
  const { party } = tx.register;
  const { subjectOf: caseId, reason, until = null } = input;
  checkReason(reason);
  if (until !== null && until < londonDate(tx.now)) refuseField('until', 'IN_PAST', '`until` is past.');
  const subject = await subjectOfCase(tx, caseId);
  const sealed = await sealText(tx, caseId, 'reason', reason);
  const times = { until, placedAt: tx.now, liftedAt: null };
  const row: LegalHoldRow = { id: uuidv7(), party, caseId, subject, reason: sealed!, ...times };
  // An erasure that is being decided ends before the hold is placed; a later one sees the hold.
  await tx.manager.query("select pg_advisory_xact_lock(hashtext('legal_hold'))");
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

const onHold = actionsOn(LegalHoldRow, (tx, id) =>
  lockRow(tx, LegalHoldRow, { id }, 'This register has no such legal hold.'),
);

export const liftLegalHold = onHold('liftLegalHold', ({ now }, row) => {
  if (row.liftedAt !== null) refuse('CONFLICT', 'The hold was lifted already.');
  row.liftedAt = now;
});

/** The holds that stand on these people on a day, oldest first. */
export function holdsOn(
  manager: EntityManager,
  subjects: readonly string[],
  now: Date,
): Promise<LegalHoldRow[]> {
  return manager.find(LegalHoldRow, {
    where: {
      subject: In([...subjects]),
      liftedAt: IsNull(),
      placedAt: LessThanOrEqual(now),
      until: Or(IsNull(), MoreThanOrEqual(londonDate(now))),
    },
    order: { placedAt: 'ASC', id: 'ASC' },
  });
}

/** Art. 17(3)(e), DPA 2018 s.47(2): refuses to erase what a hold keeps for legal claims or as evidence. */
export async function mustNotBeHeld(
  { manager, now }: Pick<Transaction, 'manager' | 'now'>,
  request: Pick<RightsRequestRow, 'id' | 'subject'>,
): Promise<void> {
  await manager.query("select pg_advisory_xact_lock_shared(hashtext('legal_hold'))");
  const people = await subjectsOfCases(manager, [request.id]);
  const [hold] = await holdsOn(manager, [request.subject, ...(people.get(request.id) ?? [])], now);
  if (!hold) return;
  const end = hold.until === null ? 'until it is lifted' : `until ${hold.until}`;
  refuse(
    'CONFLICT',
    `Legal hold ${hold.id} stands on this person ${end}: nothing is erased (Art. 17(3)(e); DPA 2018 s.47(2)). ` +
      'Restrict instead, uphold or answer in part, or refuse.',
  );
}
