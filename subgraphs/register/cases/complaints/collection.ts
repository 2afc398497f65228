/** The collection of complaints. */
import type { ComplaintFilter } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { ComplaintRow } from './entity.ts';
import { STATE_SQL } from './rules.ts';

export const complaints = collection<ComplaintRow, ComplaintFilter>({
  name: 'complaints',
  row: ComplaintRow,
  sort: { by: 'receivedOn', type: 'date', newestFirst: true },
  readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
  relation: { none: 'a complaint is between a person and the party' },
  hasRegime: true,
  personal: true,
  filters: {
    state: `${STATE_SQL} = :state`,
    rightsRequest: 'row.rightsRequestId = :rightsRequest',
  },
});
