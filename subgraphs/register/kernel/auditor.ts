/** What the role of auditor alone lets read: for a time, under a grant by the party's DPO, all rows or some. */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Caller, Role } from '../../../shared/callers/caller.ts';
import { refuse } from '../../../shared/errors.ts';

/** Whether it is the role of auditor alone that lets the caller read: then its access is for a time, and under a grant. */
export function isLetInAsAuditor(caller: Caller, roles: readonly Role[]): boolean {
  const letting = caller.roles.filter((role) => roles.includes(role));
  return letting.length > 0 && letting.every((role) => role === 'AUDITOR');
}

/** Refuses an auditor without a current grant; with `what`, one whose grant is for some rows only, which are not these. */
export function mustHaveAuditAccess({ auditAccess }: Caller, what: string | null): void {
  if (!auditAccess) {
    refuse(
      'FORBIDDEN',
      "Auditors read while they are granted access, and you have no grant now: ask the party's DPO (grantAuditAccess).",
    );
  }
  if (what !== null && auditAccess.rowIds !== null)
    refuse('FORBIDDEN', `Your access as an auditor is for some rows only, and not for ${what}.`);
}

/** Narrows to what an auditor's grant names, if it names rows; `auditedBy` is how a row belongs to them. */
export function narrowToAudited<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  caller: Caller,
  readers: readonly Role[],
  auditedBy = 'row.id = any(:auditedRows)',
): SelectQueryBuilder<Row> {
  const auditedRows = isLetInAsAuditor(caller, readers) ? caller.auditAccess?.rowIds : null;
  return auditedRows ? query.andWhere(auditedBy, { auditedRows }) : query;
}
