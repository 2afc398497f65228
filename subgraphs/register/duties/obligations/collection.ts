/** The collection of obligations. */
import type { ObligationFilter, ObligationState } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { EVERYONE } from '../../kernel/readers.ts';
import { ObligationRow } from './entity.ts';
import { kindsOf } from './kinds.ts';

const STATE_SQL = {
  OPEN: 'row.dischargedAt is null and row.metAt is null and row.sortAt >= :now',
  OVERDUE: 'row.dischargedAt is null and row.metAt is null and row.sortAt < :now',
  MET: 'row.dischargedAt is null and row.metAt is not null',
  DISCHARGED: 'row.dischargedAt is not null',
};

const inOneOf = (states: ObligationState[]) =>
  states.length === 0 ? 'false' : `(${states.map((state) => `(${STATE_SQL[state]})`).join(' or ')})`;

export const obligations = collection<ObligationRow, ObligationFilter>({
  name: 'obligations',
  row: ObligationRow,
  sort: { by: 'sortAt', type: 'timestamptz', newestFirst: false },
  readers: EVERYONE,
  relation: { none: 'a deadline is its party’s own affair' },
  auditedBy: 'row.about = any(:auditedRows)',
  filters: {
    kind: 'row.kind = :kind',
    kinds: 'row.kind = any(:kinds)',
    role: (role) => ({ sql: 'row.kind = any(:seenTo)', parameters: { seenTo: kindsOf(role) } }),
    about: 'row.about = :about',
    state: (state, { now }) => ({ sql: STATE_SQL[state], parameters: { now } }),
    states: (states, { now }) => ({ sql: inOneOf(states), parameters: { now } }),
    dueBefore: 'row.sortAt < :dueBefore',
    // What has no date sorts after every deadline, and is not due.
    dueAfter: 'row.dueAt is not null and row.sortAt >= :dueAfter',
  },
});
