/** The collection of rights requests. */
import type { RightsRequestFilter } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { RightsRequestRow } from './entity.ts';
import { STATE_SQL } from './rules.ts';

export const rightsRequests = collection<RightsRequestRow, RightsRequestFilter>({
  name: 'rightsRequests',
  row: RightsRequestRow,
  sort: { by: 'receivedOn', type: 'date', newestFirst: true },
  readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
  relation: { none: 'other parties learn of a request by notice' },
  hasRegime: true,
  personal: true,
  filters: {
    id: 'row.id = :id',
    cause: 'row.cause = :cause',
    right: 'row.right = :right',
    regime: 'row.regime = :regime',
    state: `${STATE_SQL} = :state`,
  },
});
