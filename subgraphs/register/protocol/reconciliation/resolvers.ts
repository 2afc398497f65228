/** Resolvers of reconciliation. */
import type { Resolvers } from '../../generated/graphql.ts';
import { ReconciliationRow } from './entity.ts';

export const reconciliationResolvers: Resolvers = {
  Register: {
    reconciliation: ({ party }, _, { registerOf }) =>
      registerOf(party).database.manager.find(ReconciliationRow, { order: { partyId: 'ASC' } }),
  },
  Reconciliation: {
    party: (row) => ({ id: row.partyId }),
    at: (row) => row.comparedAt,
  },
};
