/** What this module contributes to a register. */
import type { Resolvers } from '../../generated/graphql.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import { FORGOTTEN, without, type Forgets } from '../../people/forgetting/forgets.ts';
import { obligations } from './collection.ts';
import { ObligationRow } from './entity.ts';
import { kindOf } from './kinds.ts';
import { stateOf } from './rules.ts';

export const tables: Tables = {
  obligation: { row: ObligationRow, grant: CHANGE },
};

export const collections = [obligations];

export const resolvers: Resolvers[] = [
  {
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
  },
];

/** With the case that an obligation is about, the words of people are forgotten. */
export const forgets: Forgets = {
  strip: (manager, { rowIds }) =>
    manager.query(
      `update obligation set earlier = ${without('earlier', 'because')},
         discharged_because = case when discharged_because is not null then '${FORGOTTEN}' end
       where about = any($1)`,
      [rowIds],
    ),
};
