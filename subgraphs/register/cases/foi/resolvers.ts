/** Resolvers of requests for release. */
import type { Resolvers } from '../../generated/graphql.ts';
import { stateOf } from './rules.ts';

export const releaseResolvers: Resolvers = {
  ReleaseRequest: {
    party: (row) => ({ id: row.party }),
    receivedBy: (row) => ({ id: row.receivedById }),
    holder: (row) => ({ id: row.holderId }),
    decider: (row) => ({ id: row.deciderId }),
    consulted: (row) => row.views.map(({ partyId, ...view }) => ({ party: { id: partyId }, ...view })),
    state: (row) => stateOf(row),
  },
};
