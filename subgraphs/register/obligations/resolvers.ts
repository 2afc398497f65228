/** Resolvers of obligations. */
import type { SelectQueryBuilder } from 'typeorm';
import {
  childCollection,
  collection,
  connectionResolvers,
  type Connection,
  type PageArguments,
} from '../connection.ts';
import type { Context } from '../context.ts';
import type { ObligationFilter, Resolvers } from '../generated/graphql.ts';
import { ObligationRow } from './entity.ts';
import { stateOf } from './rules.ts';

const STATE_SQL = {
  OPEN: 'row.dischargedAt is null and row.metAt is null and row.sortAt >= :now',
  OVERDUE: 'row.dischargedAt is null and row.metAt is null and row.sortAt < :now',
  MET: 'row.dischargedAt is null and row.metAt is not null',
  DISCHARGED: 'row.dischargedAt is not null',
};

function filter(query: SelectQueryBuilder<ObligationRow>, where: ObligationFilter, now: Date): void {
  if (where.kind != null) query.andWhere('row.kind = :kind', { kind: where.kind });
  if (where.state != null) query.andWhere(STATE_SQL[where.state], { now });
  if (where.dueBefore != null) query.andWhere('row.sortAt < :dueBefore', { dueBefore: where.dueBefore });
}

/** The obligations about one row. */
export function obligationsAbout(
  context: Context,
  row: { id: string; party: string },
  page: PageArguments,
): Promise<Connection<ObligationRow>> {
  const register = context.registerOf(row.party);
  return childCollection(
    context,
    register,
    { kind: 'obligations', entity: ObligationRow, page },
    'about',
    row.id,
  );
}

export const obligationResolvers: Resolvers = {
  Register: {
    obligations: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'obligations',
        entity: ObligationRow,
        page,
        filter: (query) => where && filter(query, where, context.now),
      }),
  },
  Obligation: {
    party: (row) => ({ id: row.party }),
    owner: (row) => ({ id: row.ownerId }),
    owedTo: (row) => (row.owedToId === null ? null : { id: row.owedToId }),
    state: (row, _, context) => stateOf(row, context.now),
    earlier: (row) =>
      row.earlier.map(({ dueAt, movedAt, ...term }) => ({
        ...term,
        dueAt: dueAt === null ? null : new Date(dueAt),
        movedAt: new Date(movedAt),
      })),
  },
  ObligationConnection: connectionResolvers,
};
