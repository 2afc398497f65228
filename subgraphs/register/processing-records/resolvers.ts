/** Resolvers of processing records. */
import type { SelectQueryBuilder } from 'typeorm';
import { collection, connectionResolvers } from '../connection.ts';
import type { ProcessingRecordFilter, Resolvers } from '../generated/graphql.ts';
import { recordProcessing } from './actions.ts';
import { ProcessingRecordRow } from './entity.ts';

/** `@>` rather than `= any`, for the sake of the indexes. */
function filter(query: SelectQueryBuilder<ProcessingRecordRow>, where: ProcessingRecordFilter): void {
  const { agreement, recipient, source, regime } = where;
  if (agreement != null) query.andWhere('row.agreements @> array[:agreement]', { agreement });
  if (recipient != null) query.andWhere('row.recipientIds @> array[:recipient]', { recipient });
  if (source != null) query.andWhere('row.sourceIds @> array[:source]', { source });
  if (regime != null) query.andWhere('row.regime = :regime', { regime });
}

const asParty = (id: string) => ({ id });

export const processingRecordResolvers: Resolvers = {
  Register: {
    processingRecords: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'processingRecords',
        entity: ProcessingRecordRow,
        page,
        filter: (query) => where && filter(query, where),
      }),
  },
  Mutation: {
    recordProcessing: (_, args, context) => recordProcessing(context, args),
  },
  ProcessingRecord: {
    party: ({ party }) => asParty(party),
    recipients: ({ recipientIds }) => recipientIds.map(asParty),
    sources: ({ sourceIds }) => sourceIds.map(asParty),
  },
  ProcessingRecordConnection: connectionResolvers,
};
