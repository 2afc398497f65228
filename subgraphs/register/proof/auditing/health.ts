/** What the audit gives to the health of a register: whether its lines are signed, and whether they were changed. */
import type { HealthPart } from '../../watch/health/part.ts';

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
