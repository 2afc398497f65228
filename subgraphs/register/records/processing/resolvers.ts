/** Resolvers of processing records and of the flows that they name. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { exportPath } from './exporting/routes.ts';
import { isPublicAuthority } from '../../kernel/register-of.ts';
import { gapsOf } from './gaps/gaps.ts';
import { importsOf, uploadPath } from './importing/imports.ts';
import { gapsAgainstAgreements, revisionsOf } from './queries.ts';

const asParty = (id: string) => ({ id });

export const processingRecordResolvers: Resolvers = {
  Register: {
    recordGaps: ({ party }, _, { registerOf, now }) =>
      gapsAgainstAgreements(registerOf(party).database.manager, londonDate(now)),
    processingImports: ({ party }, { id }, context) => importsOf(context, party, id ?? null),
    processingExport: ({ party }) => exportPath(party),
  },
  ProcessingRecord: {
    party: ({ party }) => asParty(party),
    recipients: ({ recipientIds }) => recipientIds.map(asParty),
    sources: ({ sourceIds }) => sourceIds.map(asParty),
    revisions: (row, _, context) => revisionsOf(context, row),
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
