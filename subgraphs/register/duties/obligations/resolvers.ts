/** Resolvers of obligations. */
import type { SelectQueryBuilder } from 'typeorm';
import {
  childCollection,
  collection,
  connectionResolvers,
  type Connection,
  type PageArguments,
} from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { ObligationFilter, ObligationState, Resolvers } from '../../generated/graphql.ts';
import { ObligationRow } from './entity.ts';
import { kindOf, kindsOf } from './kinds.ts';
import { stateOf } from './rules.ts';

const STATE_SQL = {
  OPEN: 'row.dischargedAt is null and row.metAt is null and row.sortAt >= :now',
  OVERDUE: 'row.dischargedAt is null and row.metAt is null and row.sortAt < :now',
  MET: 'row.dischargedAt is null and row.metAt is not null',
  DISCHARGED: 'row.dischargedAt is not null',
};

const inOneOf = (states: ObligationState[]) =>
  states.length === 0 ? 'false' : `(${states.map((state) => `(${STATE_SQL[state]})`).join(' or ')})`;

function filter(query: SelectQueryBuilder<ObligationRow>, where: ObligationFilter, now: Date): void {
  if (where.kind != null) query.andWhere('row.kind = :kind', { kind: where.kind });
  if (where.kinds != null) query.andWhere('row.kind = any(:kinds)', { kinds: where.kinds });
  if (where.role != null) query.andWhere('row.kind = any(:seenTo)', { seenTo: kindsOf(where.role) });
  if (where.about != null) query.andWhere('row.about = :about', { about: where.about });
  if (where.state != null) query.andWhere(STATE_SQL[where.state], { now });
  if (where.states != null) query.andWhere(inOneOf(where.states), { now });
  if (where.dueBefore != null) query.andWhere('row.sortAt < :dueBefore', { dueBefore: where.dueBefore });
  // What has no date sorts after every deadline, and is not due.
  if (where.dueAfter != null)
    query.andWhere('row.dueAt is not null and row.sortAt >= :dueAfter', { dueAfter: where.dueAfter });
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
    what: ({ kind }) => kindOf(kind).what,
    stops: ({ kind }) => kindOf(kind).stops,
    ifMissed: ({ kind }) => kindOf(kind).ifMissed,
    roles: ({ kind }) => [...kindOf(kind).roles],
    aboutKind: ({ kind }) => kindOf(kind).aboutKind,
    earlier: (row) =>
      row.earlier.map(({ dueAt, movedAt, ...term }) => ({
        ...term,
        dueAt: dueAt === null ? null : new Date(dueAt),
        movedAt: new Date(movedAt),
      })),
  },
  ObligationConnection: connectionResolvers,
};
