/** Where a confirmation stands, what may be confirmed, and what is owed before it runs out. */
import { addDays, endOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import { refuseEmpty, refuseField } from '../../../../shared/errors.ts';
import type { AssuranceKind, AssuranceState, AssuranceSummary } from '../../generated/graphql.ts';
import type { Duty } from '../../duties/obligations/obligations.ts';
import type { AssuranceRow } from './entity.ts';
import { KINDS } from './kinds.ts';

/** Sorts after every last day. */
export const NO_END = '9999-12-31';

/** How long before its last day a confirmation counts as about to expire. */
const EXPIRING_DAYS = 30;

/** The last day that counts as soon. */
export const soonUntil = (today: string): string => addDays(today, EXPIRING_DAYS);

/** Where a confirmation stands; its last day counts in full. */
export function stateOf({ validUntil }: Pick<AssuranceRow, 'validUntil'>, today: string): AssuranceState {
  if (validUntil === null || validUntil > soonUntil(today)) return 'CURRENT';
  return validUntil < today ? 'EXPIRED' : 'EXPIRING';
}

type Confirmed = Pick<AssuranceRow, 'kind' | 'statement' | 'evidence' | 'confirmedOn' | 'validUntil'>;

/** Refuses what cannot be a confirmation. */
export function checkConfirmation(given: Confirmed, today: string): void {
  const { kind, confirmedOn, validUntil } = given;
  refuseEmpty({ statement: given.statement, evidence: given.evidence });
  if (confirmedOn > today) refuseField('confirmedOn', 'IN_THE_FUTURE', '`confirmedOn` is in the future.');
  if (validUntil === null && KINDS[kind].mustExpire)
    refuseField('validUntil', 'NEEDED', `${kind} runs out: \`validUntil\` is needed.`);
  if (validUntil !== null && validUntil < confirmedOn)
    refuseField('validUntil', 'BEFORE_CONFIRMATION', '`validUntil` is before `confirmedOn`.');
  if (kind === 'DPO_CONTACT') checkOffice(given.statement);
}

const OFFICE =
  /(dpo|data[._-]?protection|privacy|gdpr|information|governance|compliance|records|foi|office|enquiries)/i;

/** Art. 37(7) asks for contact details, not for a name: an address of the office, which stays when the person changes. */
function checkOffice(statement: string): void {
  const [mailbox, domain, ...rest] = statement.split('@');
  const isMail = rest.length === 0 && /^\S+\.\S+$/.test(domain ?? '') && /^\S+$/.test(mailbox!);
  const isOffice = isMail ? OFFICE.test(mailbox!) : /^https:\/\/[^\s@]+$/.test(statement);
  if (!isOffice)
    refuseField(
      'statement',
      'NOT_AN_OFFICE',
      'DPO_CONTACT is one address of an office, such as dpo@…, or an https page, never a person’s.',
    );
}

/** The duty that a confirmation starts: to be confirmed again by its last day. None if it does not run out. */
export function expiryDuties({ id, kind, validUntil }: AssuranceRow): Duty[] {
  if (validUntil === null) return [];
  const { rule, source, strength } = KINDS[kind];
  return [
    {
      kind: EXPIRY,
      about: id,
      dueAt: endOfDayInLondon(validUntil),
      strength,
      rule: `${rule} The confirmation of ${kind} is valid until ${validUntil}: confirm it again by then.`,
      source,
    },
  ];
}

export const EXPIRY = 'ASSURANCE_EXPIRES';

type Runs = Pick<AssuranceRow, 'validUntil'>;

/** Whether a newer confirmation runs on beyond the older: then it was confirmed again; else it is a correction. */
export function isRenewal(older: Runs, newer: Runs): boolean {
  return (newer.validUntil ?? NO_END) > (older.validUntil ?? NO_END);
}

/** What is confirmed, about to expire, expired and missing, each in the order of the kinds. */
export function summaryOf(
  rows: Pick<AssuranceRow, 'kind' | 'validUntil'>[],
  today: string,
): AssuranceSummary {
  const states = new Map(rows.map((row) => [row.kind, stateOf(row, today)]));
  const kinds = Object.keys(KINDS) as AssuranceKind[];
  const those = (state: AssuranceState | undefined) => kinds.filter((kind) => states.get(kind) === state);
  const [expired, missing] = [those('EXPIRED'), those(undefined)];
  const complete = ![...expired, ...missing].some((kind) => KINDS[kind].isEssential);
  return { current: those('CURRENT'), expiring: those('EXPIRING'), expired, missing, complete };
}
