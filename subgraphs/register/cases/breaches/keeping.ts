/** Finds what the mutations of breaches name, or refuses. */
import { In } from 'typeorm';
import { refuse } from '../../../../../shared/errors.ts';
import type { Transaction } from '../../../kernel/action.ts';
import { lockRow } from '../../../kernel/rows.ts';
import { NoticeRow } from '../../../protocol/notices/entity.ts';
import { BreachDecisionRow, BreachRow, BreachViewRow } from '../entity.ts';

/** An own breach that is not closed, locked until the transaction ends. */
export async function openBreach(tx: Transaction, id: string): Promise<BreachRow> {
  const row = await lockRow(tx, BreachRow, { id }, 'This register holds no such breach.');
  if (row.closedAt) refuse('CONFLICT', 'The breach is closed.');
  return row;
}

/** The own copy of a notice of another party's breach. */
export async function receivedNotice({ manager }: Transaction, id: string): Promise<NoticeRow> {
  const notice = await manager.findOneBy(NoticeRow, { id, kind: 'BREACH', direction: 'RECEIVED' });
  return notice ?? refuse('NOT_FOUND', 'This register received no such notice of a breach.');
}

/** Views on a breach, oldest first. */
export function viewsOn({ manager }: Pick<Transaction, 'manager'>, ids: string[]): Promise<BreachViewRow[]> {
  return manager.find(BreachViewRow, {
    where: { breachId: In(ids) },
    order: { givenAt: 'ASC', noticeId: 'ASC' },
  });
}

/** Decisions about a breach, oldest first. */
export function decisionsOn(
  { manager }: Pick<Transaction, 'manager'>,
  ids: string[],
): Promise<BreachDecisionRow[]> {
  return manager.find(BreachDecisionRow, { where: { breachId: In(ids) }, order: { id: 'ASC' } });
}
