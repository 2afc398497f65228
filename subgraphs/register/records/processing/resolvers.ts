/** Resolvers of processing records and of the flows that they name. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { mustHaveRole } from '../../kernel/access.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { recordProcessing, reviseProcessing } from './actions.ts';
import { processingRecords } from './collections.ts';
import { exportPath } from './exporting/path.ts';
import { gapsOf } from './gaps/gaps.ts';
import { importProcessing } from './importing/actions.ts';
import { importsOf, uploadPath } from './importing/queries.ts';
import { isPublicAuthority } from './public-authority.ts';
import { gapsAgainstAgreements, revisionsOf } from './queries.ts';

const asParty = (id: string) => ({ id });

export const processingRecordResolvers: Resolvers = {
  Register: {
    async recordGaps({ party }, _, context) {
      const { database } = context.registerOf(party);
      if (context.caller.party !== party) return null;
      mustHaveRole(context.caller, party, processingRecords.rule.readers, 'recordGaps');
      return gapsAgainstAgreements(database.manager, londonDate(context.now));
    },
    processingImports: ({ party }, { id }, context) => importsOf(context, party, id ?? null),
    processingExport: ({ party }, _, { caller }) => (caller.party === party ? exportPath(party) : null),
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
    revisions: (row, _, context) => (context.caller.party === row.party ? revisionsOf(context, row) : []),
    gaps: (row, _, context) =>
      gapsOf(row, { isPublicAuthority: isPublicAuthority(context.registerOf(row.party)) }),
  },
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
};
