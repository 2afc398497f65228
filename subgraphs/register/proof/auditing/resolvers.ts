/** Resolvers of the audit. */
import type { SelectQueryBuilder } from 'typeorm';
import { AuditLineRow } from '../../kernel/audit.ts';
import { collection, connectionResolvers, type PageArguments } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { AuditLineFilter, Resolvers } from '../../generated/graphql.ts';
import { isCurrent } from './access.ts';
import { checkpointOver } from './covering.ts';
import { AuditAccessRow, ReadDigestRow } from './entity.ts';

/** A condition of `where` as SQL over `row`; its parameter has its name. */
const CONDITIONS: Record<keyof AuditLineFilter, string> = {
  person: 'row.person = :person',
  callerParty: 'row.caller_party = :callerParty',
  action: 'row.action = :action',
  rowKind: 'row.row_kind = :rowKind',
  rowId: 'row.row_ids @> array[:rowId]::text[]',
  from: 'row.at >= :from',
  to: 'row.at < :to',
};

function filter(query: SelectQueryBuilder<AuditLineRow>, where: AuditLineFilter): void {
  for (const [name, value] of Object.entries(where)) {
    if (value != null)
      query.andWhere(CONDITIONS[name as keyof AuditLineFilter], { [name]: value as unknown });
  }
}

async function auditLines(context: Context, party: string, page: PageArguments, where: AuditLineFilter) {
  const connection = await collection(context, context.registerOf(party), {
    kind: 'auditLines',
    entity: AuditLineRow,
    page,
    filter: (query) => filter(query, where),
  });
  // Lines of before did not say whose they are; all lines here are this register's.
  for (const node of connection.nodes) node.party ||= party;
  return connection;
}

export const auditingResolvers: Resolvers = {
  Register: {
    auditLines: ({ party }, { where, ...page }, context) => auditLines(context, party, page, where ?? {}),
    auditAccess: ({ party }, page, context) =>
      collection(context, context.registerOf(party), { kind: 'auditAccess', entity: AuditAccessRow, page }),
    readDigests: ({ party }, page, context) =>
      collection(context, context.registerOf(party), { kind: 'readDigests', entity: ReadDigestRow, page }),
  },
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
  AuditLineConnection: connectionResolvers,
  AuditAccessConnection: connectionResolvers,
  ReadDigestConnection: connectionResolvers,
};
