/** Resolvers of obligations. */
import type { Resolvers } from '../../generated/graphql.ts';
import { kindOf } from './kinds.ts';
import { stateOf } from './rules.ts';

export const obligationResolvers: Resolvers = {
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
};
