/** Resolvers of processing records and of the flows that they name. */
import type { SelectQueryBuilder } from 'typeorm';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { mustHaveRole, READ } from '../../kernel/access.ts';
import { collection, connectionResolvers } from '../../kernel/connection.ts';
import type { DataFlowFilter, ProcessingRecordFilter, Resolvers } from '../../generated/graphql.ts';
import { DataFlowRow, ProcessingRecordRow } from './entity.ts';
import { exportPath } from './exporting/path.ts';
import { gapsOf } from './gaps/gaps.ts';
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
    async recordGaps({ party }, _, context) {
      const { database } = context.registerOf(party);
      if (context.caller.party !== party) return null;
      mustHaveRole(context.caller, party, READ.processingRecords.roles, 'recordGaps');
      return gapsAgainstAgreements(database.manager, londonDate(context.now));
    },
    processingImports: ({ party }, { id }, context) => importsOf(context, party, id ?? null),
    processingExport: ({ party }, _, { caller }) => (caller.party === party ? exportPath(party) : null),
  },
  ProcessingRecord: {
    party: ({ party }) => asParty(party),
    recipients: ({ recipientIds }) => recipientIds.map(asParty),
    sources: ({ sourceIds }) => sourceIds.map(asParty),
    revisions: (row, _, context) => (context.caller.party === row.party ? revisionsOf(context, row) : []),
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
