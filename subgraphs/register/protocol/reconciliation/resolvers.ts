/** Resolvers of reconciliation. */
import { mustHaveRole } from '../../kernel/access.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { ReconciliationRow } from './entity.ts';

export const reconciliationResolvers: Resolvers = {
  Register: {
    async reconciliation({ party }, _, context) {
      const register = context.registerOf(party);
      mustHaveRole(context.caller, party, ['DPO', 'OPERATOR', 'AUDITOR'], 'reconciliation');
      if (context.caller.party !== party) return [];
      return register.database.manager.find(ReconciliationRow, { order: { partyId: 'ASC' } });
    },
  },
  Reconciliation: {
    party: (row) => ({ id: row.partyId }),
    at: (row) => row.comparedAt,
  },
};
