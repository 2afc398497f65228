/** The collections of processing records and of the flows that they name. */
import type { DataFlowFilter, ProcessingRecordFilter } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { EVERYONE } from '../../kernel/readers.ts';
import { DataFlowRow, ProcessingRecordRow } from './entity.ts';

/** `@>` rather than `= any`, for the sake of the indexes. */
export const processingRecords = collection<ProcessingRecordRow, ProcessingRecordFilter>({
  name: 'processingRecords',
  row: ProcessingRecordRow,
  sort: { by: 'name', type: 'text', newestFirst: false },
  readers: EVERYONE,
  relation: {
    words: 'the record names its party as recipient or source',
    where: '(:callerParty = any(row.recipient_ids) or :callerParty = any(row.source_ids))',
  },
  hasRegime: true,
  filters: {
    id: 'row.id = :id',
    agreement: 'row.agreements @> array[:agreement]',
    recipient: 'row.recipientIds @> array[:recipient]',
    source: 'row.sourceIds @> array[:source]',
    regime: 'row.regime = :regime',
  },
});

export const dataFlows = collection<DataFlowRow, DataFlowFilter>({
  name: 'dataFlows',
  row: DataFlowRow,
  sort: { by: 'name', type: 'text', newestFirst: false },
  readers: EVERYONE,
  relation: {
    words: 'its party is the recipient of the flow',
    where: 'row.recipient_id = :callerParty',
  },
  hasRegime: true,
  filters: {
    agreement: 'row.agreements @> array[:agreement]',
    recipient: 'row.recipientId = :recipient',
    special: 'row.specialCategory = :special',
    criminal: 'row.criminalOffence = :criminal',
  },
});
