/** What this module contributes to a register. */
import { assurances } from './collection.ts';
import { AssuranceRow } from './entity.ts';
import { assuranceResolvers } from './resolvers.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  assurance: { row: AssuranceRow, grant: CHANGE },
};

export const collections = [assurances];
export { accessRules } from './access.ts';

export const resolvers: Resolvers[] = [assuranceResolvers];
