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

/** How a row of a kind belongs to the rows that a grant of audit access names, as SQL over `row`; elsewhere by its id. */
const AUDITED_ROWS: Record<string, string> = {
  agreements: '(row.id = any(:auditedRows) or row.reference = any(:auditedRows))',
  notices: '(row.id = any(:auditedRows) or row.cause = any(:auditedRows))',
  obligations: 'row.about = any(:auditedRows)',
  auditLines: 'row.row_ids && :auditedRows::text[]',
};

/** Narrows to what an auditor's grant names, if it names rows. */
export function narrowToAudited<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  kind: string,
  caller: Caller,
  roles: readonly Role[],
): SelectQueryBuilder<Row> {
  const auditedRows = isLetInAsAuditor(caller, roles) ? caller.auditAccess?.rowIds : null;
  return auditedRows
    ? query.andWhere(AUDITED_ROWS[kind] ?? 'row.id = any(:auditedRows)', { auditedRows })
    : query;
}
