/** One line of the audit, as the timeline is given it. */
import type { AuditLinesQuery } from '../generated/audit-own.ts';

export type AuditPage = NonNullable<NonNullable<AuditLinesQuery['register']>['auditLines']>;
export type AuditLine = AuditPage['nodes'][number];
