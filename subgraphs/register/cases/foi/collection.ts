/** The collection of requests for release. */
import type { RegisterReleaseRequestsArgs } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { ReleaseRequestRow } from './entity.ts';
import { STATE_SQL } from './rules.ts';

export const releaseRequests = collection<ReleaseRequestRow, RegisterReleaseRequestsArgs>({
  name: 'releaseRequests',
  row: ReleaseRequestRow,
  sort: { by: 'receivedOn', type: 'date', newestFirst: true },
  as: 'list',
  readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
  relation: { none: 'those that are consulted or decide hold copies of their own' },
  filters: { state: `${STATE_SQL} = :state` },
});
