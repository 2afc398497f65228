/** The address of a calendar feed and how long it answers, who may open one, and who may revoke it. */
import { createHash } from 'node:crypto';
import { addDays, endOfDayInLondon, londonDate } from '../../../../shared/calendar/calendar.ts';
import type { Caller, Role } from '../../../../shared/callers/caller.ts';
import { refuseField } from '../../../../shared/errors.ts';
import { writersOf } from '../../kernel/access.ts';
import type { CalendarFeedRow } from './entity.ts';

/** 32 random bytes, base64url. */
export const SECRET_BYTES = 32;
const SECRET = /^[\w-]{43}$/;

/** The roles that see to deadlines. An auditor sees to none, and has access for a limited time, unlike an address. */
export const FEED_ROLES: readonly Role[] = writersOf('openCalendarFeed');

/**
 * People lose roles, and the register cannot know who still has an address: after a year it must be opened again (federation
 * practice; UK GDPR Art. 32(1)).
 */
const DAYS_OPEN = 365;
/** How long before its end the feed says so, in the calendar. */
const DAYS_WARNED = 14;

type Opened = Pick<CalendarFeedRow, 'openedAt'>;

const lastDay = ({ openedAt }: Opened): string => addDays(londonDate(openedAt), DAYS_OPEN);

/** When its address stops answering. */
export const lapsesAt = (row: Opened): Date => endOfDayInLondon(lastDay(row));

/** The day in London on which the calendar asks to open the feed again. */
export const warnedOn = (row: Opened): string => addDays(lastDay(row), -DAYS_WARNED);

/** Whether its address answers. */
export const isCurrent = (row: Opened & Pick<CalendarFeedRow, 'revokedAt'>, now: Date): boolean =>
  row.revokedAt === null && now <= lapsesAt(row);

/** The digest under which the secret of an address is kept; null: no secret has this form. */
export function digestOfSecret(secret: string): string | null {
  return SECRET.test(secret) ? createHash('sha256').update(secret).digest('base64url') : null;
}

export const pathOf = (party: string, secret: string): string => `/calendar/${party}/${secret}.ics`;

/** The role asked for, if it is one of the caller's own. */
export function ownRole({ roles }: Caller, asked: string): Role {
  const own = FEED_ROLES.filter((role) => roles.includes(role));
  const role = own.find((one) => one === asked);
  const why = `\`role\` is one of your own that sees to deadlines: ${own.join(', ')}.`;
  return role ?? refuseField('role', 'NOT_OWN_ROLE', why);
}

/** Whether the caller is shown the feed. */
export function maySeeFeed({ roles }: Caller, { role }: Pick<CalendarFeedRow, 'role'>): boolean {
  return roles.includes('DPO') || roles.includes(role);
}

/** Whether the caller may close the feed. */
export function mayRevoke({ person, roles }: Caller, { openedBy }: CalendarFeedRow): boolean {
  return person === openedBy || roles.includes('DPO');
}
