/** The collection of disposals: the party's own affair, and nobody else's. */
import type { RegisterDisposalsArgs } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { DisposalRow } from './entity.ts';

export const disposals = collection<DisposalRow, RegisterDisposalsArgs>({
  name: 'disposals',
  row: DisposalRow,
  sort: { by: 'disposedOn', type: 'date', newestFirst: true },
  as: 'list',
  isNullElsewhere: true,
  readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
  relation: { none: 'what a party disposes of is its own affair' },
  filters: {
    record: 'row.recordId = :record',
    agreement: 'row.agreement = :agreement',
  },
});
