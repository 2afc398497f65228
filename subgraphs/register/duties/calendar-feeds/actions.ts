/** The mutations of calendar feeds. */
import { randomBytes } from 'node:crypto';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../../../shared/callers/caller.ts';
import { refuse } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { CalendarFeedRow } from './entity.ts';
import { digestOfSecret, mayRevoke, ownRole, pathOf, SECRET_BYTES } from './rules.ts';

/** A feed with its address, which only the answer that opened it has. */
export type OpenedFeed = CalendarFeedRow & { path?: string };

/**
 * Opens a feed in place of the one that the role had. The secret goes out with the first answer alone: a repeated command
 * is answered from the row, which does not have it.
 */
export const openCalendarFeed = action(
  'openCalendarFeed',
  CalendarFeedRow,
  async (tx, input): Promise<OpenedFeed> => {
    const role = ownRole(tx.caller, input.role);
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    await revokeCurrent(tx, role);
    const row = rowOf(tx, role, digestOfSecret(secret)!);
    await tx.manager.insert(CalendarFeedRow, row);
    return { ...row, path: pathOf(tx.register.party, secret) };
  },
);

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

export const revokeCalendarFeed = action(
  'revokeCalendarFeed',
  CalendarFeedRow,
  async ({ manager, caller, now }, input) => {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await manager.findOne(CalendarFeedRow, { where: { id: input.id }, lock });
    if (!row || !mayRevoke(caller, row))
      return refuse('NOT_FOUND', 'You have opened no such feed; the DPO closes those of others.');
    if (row.revokedAt !== null) return refuse('CONFLICT', 'This feed is closed already.');
    await manager.update(CalendarFeedRow, { id: row.id }, { revokedAt: now });
    return { ...row, revokedAt: now };
  },
);
