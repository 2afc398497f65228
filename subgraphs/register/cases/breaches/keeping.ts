/** What every step of a breach does: finds and locks it, reads what belongs to it, notes what happened, moves its clocks. */
import { In, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../../shared/errors.ts';
import type { ObligationKind } from '../../duties/obligations/kinds.ts';
import { keepInStep } from '../../duties/obligations/obligations.ts';
import { actionsOn, type Transaction } from '../../kernel/action.ts';
import { lockRow } from '../../kernel/rows.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import { BreachEffectRow, BreachEntryRow, BreachRow, BreachViewRow } from './entity.ts';
import { dutiesOf } from './rules/clocks.ts';

/** Declares mutations that change an own breach which is not closed. */
export const onBreach = actionsOn(BreachRow, async (tx, id) => {
  const row = await lockRow(tx, BreachRow, { id }, 'This register holds no such breach.');
  if (row.closedAt) refuse('CONFLICT', 'The breach is closed.');
  return row;
});

/** The own copy of a notice of another party's breach. */
export async function receivedNotice({ manager }: Transaction, id: string): Promise<NoticeRow> {
  const notice = await manager.findOneBy(NoticeRow, { id, kind: 'BREACH', direction: 'RECEIVED' });
  return notice ?? refuse('NOT_FOUND', 'This register received no such notice of a breach.');
}

const CAME_BY_NOTICE = new Map<unknown, string>([
  [BreachViewRow, 'givenAt'],
  [BreachEffectRow, 'reportedAt'],
]);

/** The rows of one table that belong to breaches, oldest first. */
export function partsOf<Row extends { breachId: string }>(
  manager: EntityManager,
  entity: new () => Row,
  ids: readonly string[],
): Promise<Row[]> {
  const cameAt = CAME_BY_NOTICE.get(entity);
  // Other rows have ids in the order of their time.
  const order = cameAt === undefined ? { id: 'ASC' } : { [cameAt]: 'ASC', noticeId: 'ASC' };
  return manager.find(entity, { where: { breachId: In([...ids]) } as never, order: order as never });
}

/** Adds lines to a breach's chronology, in the transaction of what happened. */
export async function note(
  { manager, caller, now }: Transaction,
  breachId: string,
  what: string[],
): Promise<void> {
  if (what.length === 0) return;
  const { person, office } = caller;
  const entries = what.map((line) => ({ id: uuidv7(), breachId, at: now, person, office, what: line }));
  await manager.insert(BreachEntryRow, entries);
}

/** The kinds of duties that follow from the facts alone. */
const FROM_FACTS: ObligationKind[] = [
  'AUTHORITY_NOTICE',
  'AUTHORITY_NOTICE_AGREED',
  'AUTHORITY_DECISION',
  'SUBJECT_DECISION',
  'SUBJECT_NOTICE',
  'PARTNER_NOTICE',
];

/**
 * Keeps a breach's duties in step with its facts: clocks move with their anchors, and end with their cause. What was
 * discharged while the risk was lower is owed again once it is raised.
 */
export function setClocks(tx: Transaction, row: BreachRow, { isRiskRaised = false } = {}): Promise<void> {
  return keepInStep(tx, {
    about: row.id,
    kinds: FROM_FACTS,
    duties: dutiesOf(row, row.terms),
    because: 'the instant from which it runs was set or corrected',
    isOwedAnew: isRiskRaised,
  });
}
