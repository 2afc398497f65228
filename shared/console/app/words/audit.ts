/** A line of the audit in words. */
import { words } from '../parts/words.ts';
import type { Case } from '../audit/evidence.tsx';
import type { AuditLine } from '../audit/line.tsx';

/** `recordRightsRequest` as `record rights request`. */
const spoken = (name: string) =>
  name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

const KINDS: Record<string, string> = {
  rightsRequests: 'rights requests',
  rights_request: 'rights request',
  auditLines: 'lines of this audit',
  readDigests: 'digests of reads',
  processingRecords: 'processing records',
  informationRequests: 'information requests',
};

const kindOf = ({ rowKind }: AuditLine) => KINDS[rowKind] ?? spoken(rowKind);

/** What was done, for example `read 3 notices` or `sign agreement`. */
export function doneIn(line: AuditLine): string {
  const count = line.rowIds.length;
  const rows =
    count === 0 ? `no ${kindOf(line)}` : `${kindOf(line)} (${count === 1 ? 'one row' : `${count} rows`})`;
  if (line.action === 'read') return `read ${rows}`;
  if (line.action.startsWith('read ')) return `read the ${spoken(line.action.slice(5))} in ${rows}`;
  if (line.action === 'evidence') return `made evidence of ${rows}`;
  if (line.action === 'forget') return `destroyed the key of ${rows}`;
  return `did “${spoken(line.action)}” on ${rows}`;
}

/** As what and through which door, for example `as Data protection officer, at the register's own door`. */
export function asWhom({ roles, office, door }: AuditLine): string {
  const as =
    roles.length > 0 ? `as ${roles.map(words).join(', ')}${office ? ` (${words(office)})` : ''}, ` : '';
  return `${as}${door === 'OWN' ? 'at the register’s own door' : 'through a gateway'}`;
}

const CASE_OF: Record<string, Case['kind']> = {
  rightsRequests: 'RIGHTS_REQUEST',
  rights_request: 'RIGHTS_REQUEST',
  breaches: 'BREACH',
  breach: 'BREACH',
};

/** The case that the line is about, where it is about one; evidence of an agreement goes by its reference. */
export function caseOf({ rowKind, rowIds }: AuditLine): Case | null {
  const kind = CASE_OF[rowKind];
  return kind && rowIds.length === 1 ? { kind, id: rowIds[0]! } : null;
}
