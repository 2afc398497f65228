/** What this module contributes to a register. */
import type { RegisterReleaseRequestsArgs, Resolvers } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import { decideRelease, giveReleaseView, recordReleaseRequest } from './actions.ts';
import { ReleaseRequestRow } from './entity.ts';
import { STATE_SQL, stateOf } from './rules.ts';

export { releaseNoticeHandlers as handlers } from './on-notice.ts';

export const tables: Tables = {
  release_request: { row: ReleaseRequestRow, grant: CHANGE },
};

export const collections = [
  collection<ReleaseRequestRow, RegisterReleaseRequestsArgs>({
    name: 'releaseRequests',
    row: ReleaseRequestRow,
    sort: { by: 'receivedOn', type: 'date', newestFirst: true },
    as: 'list',
    readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
    relation: { none: 'those that are consulted or decide hold copies of their own' },
    filters: { state: `${STATE_SQL} = :state` },
  }),
];

export const actions = [recordReleaseRequest, giveReleaseView, decideRelease];

export const resolvers: Resolvers[] = [
  {
    ReleaseRequest: {
      party: (row) => ({ id: row.party }),
      receivedBy: (row) => ({ id: row.receivedById }),
      holder: (row) => ({ id: row.holderId }),
      decider: (row) => ({ id: row.deciderId }),
      consulted: (row) => row.views.map(({ partyId, ...view }) => ({ party: { id: partyId }, ...view })),
      state: (row) => stateOf(row),
    },
  },
];
