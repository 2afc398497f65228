/** The collection of requests to share. */
import type { SharingRequestFilter } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { EVERYONE } from '../../kernel/readers.ts';
import { SharingRequestRow } from './entity.ts';
import { STATE_SQL } from './rules.ts';

export const sharingRequests = collection<SharingRequestRow, SharingRequestFilter>({
  name: 'sharingRequests',
  row: SharingRequestRow,
  sort: { by: 'requestedAt', type: 'timestamptz', newestFirst: true },
  readers: EVERYONE,
  relation: { none: 'the parties named hold copies of their own, each with its own assessment' },
  filters: {
    reference: 'row.reference = :reference',
    state: `${STATE_SQL} = :state`,
  },
});
