/** What this module contributes to a register. */
import { obligations } from './collection.ts';
import { ObligationRow } from './entity.ts';
import { obligationResolvers } from './resolvers.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  obligation: { row: ObligationRow, grant: CHANGE },
};

export const collections = [obligations];

export const resolvers: Resolvers[] = [obligationResolvers];

export { forgets } from './forgets.ts';
