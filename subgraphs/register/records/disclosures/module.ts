/** What this module contributes to a register. */
import { disclosures } from './collection.ts';
import { DisclosureRow } from './entity.ts';
import { disclosureResolvers } from './resolvers.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  disclosure: { row: DisclosureRow, grant: CHANGE },
};

export const collections = [disclosures];

export const resolvers: Resolvers[] = [disclosureResolvers];
