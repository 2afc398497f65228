/** The collection of requests for information between organisations. */
import type { InformationRequestFilter } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { EVERYONE } from '../../kernel/readers.ts';
import { InformationRequestRow } from './entity.ts';
import { STATE_SQL } from './standing.ts';

export const informationRequests = collection<InformationRequestRow, InformationRequestFilter>({
  name: 'informationRequests',
  row: InformationRequestRow,
  sort: { by: 'requestedOn', type: 'date', newestFirst: true },
  readers: EVERYONE,
  relation: {
    words: 'its party asked, or was asked',
    where: '(row.from_id = :callerParty or row.to_id = :callerParty)',
  },
  filters: {
    id: 'row.id = :id',
    requestId: 'row.requestId = :requestId',
    from: 'row.fromId = :from',
    to: 'row.toId = :to',
    agreement: 'row.agreement = :agreement',
    state: `${STATE_SQL} = :state`,
  },
});
