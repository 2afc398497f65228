/** What this module contributes to a register. */
import { complaints } from './collection.ts';
import { ComplaintRow } from './entity.ts';
import { complaintResolvers } from './resolvers.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  complaint: { row: ComplaintRow, grant: CHANGE },
};

export const collections = [complaints];

export const resolvers: Resolvers[] = [complaintResolvers];
