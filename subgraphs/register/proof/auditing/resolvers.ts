/** Resolvers of the audit. */
import type { Resolvers } from '../../generated/graphql.ts';
import { isCurrent } from './access.ts';
import { checkpointOver } from './covering.ts';

export const auditingResolvers: Resolvers = {
  AuditLine: {
    party: ({ party }) => ({ id: party }),
    callerParty: ({ callerParty }) => ({ id: callerParty }),
    sequence: ({ sequence }) => Number(sequence),
    checkpoint: (row, _, context) => checkpointOver(row, context),
  },
  AuditAccess: {
    party: ({ party }) => ({ id: party }),
    until: ({ untilAt }) => untilAt,
    rows: ({ rowIds }) => rowIds,
    isCurrent: (row, _, { now }) => isCurrent(row, now),
  },
  ReadDigest: {
    party: ({ party }) => ({ id: party }),
    register: ({ registerId }) => ({ id: registerId }),
    on: ({ readOn }) => readOn,
  },
};
