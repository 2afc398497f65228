/** Legal holds: while one stands, what is held about the person is not erased here. */
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual, Or, type EntityManager } from 'typeorm';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { subjectsOfCases } from '../../people/subjects/subjects.ts';
import { LegalHoldRow, type RightsRequestRow } from './entity.ts';

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

/** An erasure that was being decided is over before a hold is placed; one that is not sees the hold. */
export async function waitForErasures(manager: EntityManager): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtext('legal_hold'))");
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
