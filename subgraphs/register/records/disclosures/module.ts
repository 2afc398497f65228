/** What this module contributes to a register. */
import { disclosures } from './collection.ts';
import { DisclosureRow } from './entity.ts';
import { disclosureResolvers } from './resolvers.ts';
import { decideDisclosure } from './actions.ts';
import { reviewEmergencySharing } from './emergencies.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { Forgets } from '../../people/forgetting/forgets.ts';

export const tables: Tables = {
  disclosure: { row: DisclosureRow, grant: CHANGE },
};

export const collections = [disclosures];
export const actions: Action[] = [decideDisclosure, reviewEmergencySharing];

export const resolvers: Resolvers[] = [disclosureResolvers];

export const forgets: Forgets = {
  closed: [{ kind: 'disclosures', table: 'disclosure', closed: 'row.decided_at < $1' }],
  strip: (manager, { caseId }) =>
    manager.query('update disclosure set subject = gen_random_uuid()::text where id = $1', [caseId]),
};
