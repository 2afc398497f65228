/** The mutations of calendar feeds. */
import { randomBytes } from 'node:crypto';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../../../shared/callers/caller.ts';
import { refuse } from '../../../../shared/errors.ts';
import { act, type Transaction } from '../../kernel/action.ts';
import type { Context } from '../../kernel/context.ts';
import type {
  MutationOpenCalendarFeedArgs,
  MutationRevokeCalendarFeedArgs,
} from '../../generated/graphql.ts';
import { CalendarFeedRow } from './entity.ts';
import { digestOfSecret, mayRevoke, ownRole, pathOf, SECRET_BYTES } from './rules.ts';

export interface OpenedFeed {
  feed: CalendarFeedRow;
  path: string | null;
}

/**
 * Opens a feed in place of the one that the role had. The secret goes out with the first answer alone: a repeated command
 * is answered from the row, which does not have it.
 */
export async function openCalendarFeed(
  context: Context,
  { party, input }: MutationOpenCalendarFeedArgs,
): Promise<OpenedFeed> {
  let path: string | null = null;
  const feed = await act(context, {
    mutation: 'openCalendarFeed',
    party,
    input,
    entity: CalendarFeedRow,
    async perform(tx) {
      const role = ownRole(tx.caller, input.role);
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      await revokeCurrent(tx, role);
      const row = rowOf(tx, role, digestOfSecret(secret)!);
      await tx.manager.insert(CalendarFeedRow, row);
      path = pathOf(party, secret);
      return row;
    },
  });
  return { feed, path };
}

/** Two who open a feed for one role wait for each other: the later address is the one that holds. */
async function revokeCurrent({ manager, now }: Transaction, role: Role): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`calendar feed ${role}`]);
  await manager.update(CalendarFeedRow, { role, revokedAt: IsNull() }, { revokedAt: now });
}

function rowOf({ register, caller, now }: Transaction, role: Role, secretDigest: string): CalendarFeedRow {
  const opened = { openedAt: now, openedBy: caller.person };
  return {
    id: uuidv7(),
    party: register.party,
    role,
    secretDigest,
    ...opened,
    lastReadAt: null,
    revokedAt: null,
  };
}

export function revokeCalendarFeed(
  context: Context,
  { party, input }: MutationRevokeCalendarFeedArgs,
): Promise<CalendarFeedRow> {
  return act(context, {
    mutation: 'revokeCalendarFeed',
    party,
    input,
    entity: CalendarFeedRow,
    async perform({ manager, caller, now }) {
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await manager.findOne(CalendarFeedRow, { where: { id: input.id }, lock });
      if (!row || !mayRevoke(caller, row))
        return refuse('NOT_FOUND', 'You have opened no such feed; the DPO closes those of others.');
      if (row.revokedAt !== null) return refuse('CONFLICT', 'This feed is closed already.');
      await manager.update(CalendarFeedRow, { id: row.id }, { revokedAt: now });
      return { ...row, revokedAt: now };
    },
  });
}
