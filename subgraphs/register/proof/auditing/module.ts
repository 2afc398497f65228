/** What this module contributes to a register. */
import { auditLines, auditAccess, readDigests } from './collections.ts';
import { AuditCheckpointRow, AuditTimestampRow, AuditAccessRow, ReadDigestRow } from './entity.ts';
import { auditingResolvers } from './resolvers.ts';
import { auditingNoticeHandlers } from './digests.ts';
import { grantAuditAccess, endAuditAccess } from './access.ts';
import type { Action } from '../../kernel/action.ts';
import { APPEND, CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';
import type { HealthPart } from '../../watch/health/part.ts';

export const tables: Tables = {
  audit_checkpoint: { row: AuditCheckpointRow, grant: APPEND, isSilent: true },
  audit_timestamp: { row: AuditTimestampRow, grant: APPEND, isSilent: true },
  audit_access: { row: AuditAccessRow, grant: CHANGE },
  read_digest: { row: ReadDigestRow, grant: APPEND },
};

export const collections = [auditLines, auditAccess, readDigests];
export const actions: Action[] = [grantAuditAccess, endAuditAccess];

export const resolvers: Resolvers[] = [auditingResolvers];

export const handlers: NoticeHandlers = auditingNoticeHandlers;

export const health: HealthPart = {
  figures: {
    auditCheckpointAt: 'select made_at from audit_checkpoint order by number desc limit 1',
    unsignedSince: `select at from audit_line
      where sequence > coalesce((select max(to_sequence) from audit_checkpoint), 0)
      order by sequence limit 1`,
    auditBroken: `select exists (select from obligation where about = 'audit' and kind = 'AUDIT_BROKEN'
      and met_at is null and discharged_at is null)`,
  },
};
