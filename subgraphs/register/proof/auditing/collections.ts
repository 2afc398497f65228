/** The collections of the audit: its lines, who may read them, and the digests of what other registers saw. */
import type { AuditLineFilter } from '../../generated/graphql.ts';
import { AuditLineRow } from '../../kernel/audit.ts';
import { collection } from '../../kernel/collection.ts';
import { AuditAccessRow, ReadDigestRow } from './entity.ts';

export const auditLines = collection<AuditLineRow, AuditLineFilter>({
  name: 'auditLines',
  row: AuditLineRow,
  sort: { by: 'at', type: 'timestamptz', newestFirst: true },
  readers: ['DPO', 'AUDITOR'],
  relation: { none: 'what its people read stands in its own digests' },
  personal: true,
  auditedBy: 'row.row_ids && :auditedRows::text[]',
  filters: {
    person: 'row.person = :person',
    callerParty: 'row.caller_party = :callerParty',
    action: 'row.action = :action',
    rowKind: 'row.row_kind = :rowKind',
    rowId: 'row.row_ids @> array[:rowId]::text[]',
    from: 'row.at >= :from',
    to: 'row.at < :to',
  },
  // Lines in the first format do not name their party; all lines here are this register's.
  complete(row, party) {
    row.party ||= party;
  },
});

export const auditAccess = collection<AuditAccessRow, object>({
  name: 'auditAccess',
  row: AuditAccessRow,
  sort: { by: 'grantedAt', type: 'timestamptz', newestFirst: true },
  as: 'pages',
  readers: ['DPO', 'AUDITOR'],
  relation: { none: 'each party lets its own auditors in' },
  filters: {},
});

export const readDigests = collection<ReadDigestRow, object>({
  name: 'readDigests',
  row: ReadDigestRow,
  sort: { by: 'readOn', type: 'date', newestFirst: true },
  as: 'pages',
  readers: ['DPO', 'AUDITOR'],
  relation: { none: 'a digest is for the party whose people read' },
  personal: true,
  filters: {},
});
