/** Grants to auditors, by the party's DPO and for a time; every read by an auditor names its grant. */
import { IsNull, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../../../shared/callers/caller.ts';
import { refuse, refuseEmpty } from '../../../../shared/errors.ts';
import { action } from '../../kernel/action.ts';
import type { GrantAuditAccessInput } from '../../generated/graphql.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { AuditAccessRow } from './entity.ts';

const MOST_DAYS = 366;
const DAY_MS = 86_400_000;
const MOST_ROWS = 1000;

/** Whether a grant lets its auditor read now. */
export function isCurrent(
  { untilAt, endedAt }: Pick<AuditAccessRow, 'untilAt' | 'endedAt'>,
  now: Date,
): boolean {
  return endedAt === null && now < untilAt;
}

/** UK GDPR Art. 5(2): audits show that data are handled rightly; Art. 5(1)(f): only by those who may, while they may. */
export function checkGrant(
  { person, until, rows, reason }: GrantAuditAccessInput,
  by: Caller,
  now: Date,
): void {
  if (person === by.person)
    refuse('FORBIDDEN', 'Somebody else lets you in as an auditor.', {
      field: 'person',
      reason: 'OWN_PERSON',
    });
  refuseEmpty({ person, reason });
  if (until <= now)
    refuse('BAD_USER_INPUT', '`until` is in the future.', { field: 'until', reason: 'NOT_IN_FUTURE' });
  if (until.getTime() - now.getTime() > MOST_DAYS * DAY_MS)
    refuse('BAD_USER_INPUT', `\`until\` is at most ${MOST_DAYS} days from now: grant it again after that.`, {
      field: 'until',
      reason: 'TOO_LATE',
    });
  if (rows && (rows.length === 0 || rows.length > MOST_ROWS))
    refuse('BAD_USER_INPUT', `\`rows\` names from 1 to ${MOST_ROWS} rows; left out, all are meant.`, {
      field: 'rows',
      reason: 'WRONG_NUMBER',
    });
}

export const grantAuditAccess = action(
  'grantAuditAccess',
  AuditAccessRow,
  async ({ manager, caller, now, register: { party } }, input) => {
    checkGrant(input, caller, now);
    const { person, until: untilAt, rows, reason } = input;
    const granted = { grantedAt: now, grantedBy: caller.person, endedAt: null, endedBy: null };
    const row = { id: uuidv7(), party, person, untilAt, rowIds: rows ?? null, reason, ...granted };
    await manager.insert(AuditAccessRow, row);
    return row;
  },
);

export const endAuditAccess = action(
  'endAuditAccess',
  AuditAccessRow,
  async ({ manager, caller, now }, input) => {
    const row = await manager.findOneBy(AuditAccessRow, { id: input.id });
    if (!row) return refuse('NOT_FOUND', 'This register has no such grant.');
    if (!isCurrent(row, now)) return refuse('CONFLICT', 'This access has ended already.');
    const ended = { endedAt: now, endedBy: caller.person };
    await manager.update(AuditAccessRow, { id: row.id }, ended);
    return { ...row, ...ended };
  },
);

/** The caller with its current grants as an auditor of its party; several count as one. */
export async function withAuditAccess(
  caller: Caller,
  register: RegisterOf | undefined,
  now: Date,
): Promise<Caller> {
  if (!register || register.party !== caller.party || !caller.roles.includes('AUDITOR')) return caller;
  const grants = await register.database.manager.find(AuditAccessRow, {
    where: { person: caller.person, untilAt: MoreThan(now), endedAt: IsNull() },
    order: { id: 'ASC' },
  });
  if (grants.length === 0) return caller;
  const all = grants.find(({ rowIds }) => rowIds === null);
  const rowIds = all ? null : [...new Set(grants.flatMap((grant) => grant.rowIds ?? []))];
  const id = all?.id ?? grants.map((grant) => grant.id).join(' ');
  return { ...caller, auditAccess: { id, rowIds } };
}
