/** Resolvers of requests for release. */
import { collection } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { ReleaseState, Resolvers } from '../../generated/graphql.ts';
import { ReleaseRequestRow } from './entity.ts';
import { stateOf, STATE_SQL } from './rules.ts';

const MOST = 200;

async function releaseRequests(
  context: Context,
  party: string,
  state: ReleaseState | null,
): Promise<ReleaseRequestRow[]> {
  const { nodes } = await collection(context, context.registerOf(party), {
    kind: 'releaseRequests',
    entity: ReleaseRequestRow,
    page: { first: MOST },
    filter: (query) => state && query.andWhere(`${STATE_SQL} = :state`, { state }),
  });
  return nodes;
}

export const releaseResolvers: Resolvers = {
  Register: {
    releaseRequests: ({ party }, { state }, context) => releaseRequests(context, party, state ?? null),
  },
  ReleaseRequest: {
    party: (row) => ({ id: row.party }),
    receivedBy: (row) => ({ id: row.receivedById }),
    holder: (row) => ({ id: row.holderId }),
    decider: (row) => ({ id: row.deciderId }),
    consulted: (row) => row.views.map(({ partyId, ...view }) => ({ party: { id: partyId }, ...view })),
    state: (row) => stateOf(row),
  },
};
