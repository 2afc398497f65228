/** The address of a calendar feed, who may open one, and who may revoke it. */
import { createHash } from 'node:crypto';
import type { Caller, Role } from '../../../shared/callers/caller.ts';
import { refuse } from '../../../shared/errors.ts';
import { WRITE } from '../access.ts';
import type { CalendarFeedRow } from './entity.ts';

/** 32 random bytes, base64url. */
export const SECRET_BYTES = 32;
const SECRET = /^[\w-]{43}$/;

/** The roles that see to deadlines. An auditor sees to none, and reads for a time only, which an address would outlast. */
export const FEED_ROLES: readonly Role[] = WRITE.openCalendarFeed;

/** Digest under which the secret of an address is kept; null: no address has such a secret. */
export function digestOfSecret(secret: string): string | null {
  return SECRET.test(secret) ? createHash('sha256').update(secret).digest('base64url') : null;
}

export const pathOf = (party: string, secret: string): string => `/calendar/${party}/${secret}.ics`;

/** The role asked for, if it is one of the caller's own. */
export function ownRole({ roles }: Pick<Caller, 'roles'>, asked: string): Role {
  const own = FEED_ROLES.filter((role) => roles.includes(role));
  const role = own.find((one) => one === asked);
  return (
    role ?? refuse('BAD_USER_INPUT', `\`role\` is one of your own that sees to deadlines: ${own.join(', ')}.`)
  );
}

/** Whether the caller is shown the feed. */
export function maySeeFeed(
  { roles }: Pick<Caller, 'roles'>,
  { role }: Pick<CalendarFeedRow, 'role'>,
): boolean {
  return roles.includes('DPO') || roles.includes(role);
}

/** Whether the caller may close the feed. */
export function mayRevoke(
  { person, roles }: Pick<Caller, 'person' | 'roles'>,
  { openedBy }: Pick<CalendarFeedRow, 'openedBy'>,
): boolean {
  return person === openedBy || roles.includes('DPO');
}
