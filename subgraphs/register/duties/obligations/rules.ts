/** States of obligations, from facts. */
import type { ObligationState } from '../../generated/graphql.ts';
import type { ObligationRow } from './entity.ts';

/** Sorts after every deadline. */
export const NO_DEADLINE = new Date('9999-12-31T23:59:59.999Z');

export function stateOf(
  row: Pick<ObligationRow, 'dueAt' | 'metAt' | 'dischargedAt'>,
  now: Date,
): ObligationState {
  if (row.dischargedAt) return 'DISCHARGED';
  if (row.metAt) return 'MET';
  return row.dueAt && row.dueAt < now ? 'OVERDUE' : 'OPEN';
}
