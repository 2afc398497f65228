/** Resolvers of processing records and of the flows that they name. */
import type { SelectQueryBuilder } from 'typeorm';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { collection, connectionResolvers } from '../../kernel/connection.ts';
import type { DataFlowFilter, ProcessingRecordFilter, Resolvers } from '../../generated/graphql.ts';
import { recordProcessing, reviseProcessing } from './actions.ts';
import { DataFlowRow, ProcessingRecordRow } from './entity.ts';
import { exportPath } from './exporting/path.ts';
import { gapsOf } from './gaps/gaps.ts';
import { importProcessing } from './importing/actions.ts';
import { importsOf, uploadPath } from './importing/queries.ts';
import { isPublicAuthority } from './public-authority.ts';
import { gapsAgainstAgreements, revisionsOf } from './queries.ts';

/** `@>` rather than `= any`, for the sake of the indexes. */
function filter(query: SelectQueryBuilder<ProcessingRecordRow>, where: ProcessingRecordFilter): void {
  const { id, agreement, recipient, source, regime } = where;
  if (id != null) query.andWhere('row.id = :wanted', { wanted: id });
  if (agreement != null) query.andWhere('row.agreements @> array[:agreement]', { agreement });
  if (recipient != null) query.andWhere('row.recipientIds @> array[:recipient]', { recipient });
  if (source != null) query.andWhere('row.sourceIds @> array[:source]', { source });
  if (regime != null) query.andWhere('row.regime = :regime', { regime });
}

function filterFlows(query: SelectQueryBuilder<DataFlowRow>, where: DataFlowFilter): void {
  const { agreement, recipient, special, criminal } = where;
  if (agreement != null) query.andWhere('row.agreements @> array[:agreement]', { agreement });
  if (recipient != null) query.andWhere('row.recipientId = :recipient', { recipient });
  if (special != null) query.andWhere('row.specialCategory = :special', { special });
  if (criminal != null) query.andWhere('row.criminalOffence = :criminal', { criminal });
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
    dataFlows: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'dataFlows',
        entity: DataFlowRow,
        page,
        filter: (query) => where && filterFlows(query, where),
      }),
    recordGaps: ({ party }, _, { registerOf, now }) =>
      gapsAgainstAgreements(registerOf(party).database.manager, londonDate(now)),
    processingImports: ({ party }, { id }, context) => importsOf(context, party, id ?? null),
    processingExport: ({ party }) => exportPath(party),
  },
  Mutation: {
    recordProcessing: (_, args, context) => recordProcessing(context, args),
    reviseProcessing: (_, args, context) => reviseProcessing(context, args),
    importProcessing: (_, args, context) => importProcessing(context, args),
  },
  ProcessingRecord: {
    party: ({ party }) => asParty(party),
    recipients: ({ recipientIds }) => recipientIds.map(asParty),
    sources: ({ sourceIds }) => sourceIds.map(asParty),
    revisions: (row, _, context) => revisionsOf(context, row),
    gaps: (row, _, context) =>
      gapsOf(row, { isPublicAuthority: isPublicAuthority(context.registerOf(row.party)) }),
  },
  ProcessingRecordConnection: connectionResolvers,
  ProcessingImport: {
    party: ({ party }) => asParty(party),
    uploadPath,
  },
  DataFlow: {
    party: ({ party }) => asParty(party),
    recipient: ({ recipientId }) => asParty(recipientId),
    record: ({ recordId }) => recordId,
    special: ({ specialCategory }) => specialCategory,
    criminal: ({ criminalOffence }) => criminalOffence,
  },
  DataFlowConnection: connectionResolvers,
};
