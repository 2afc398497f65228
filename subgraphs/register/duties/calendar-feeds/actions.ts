/** The mutations of calendar feeds. */
import { randomBytes } from 'node:crypto';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../../../shared/callers/caller.ts';
import { refuse } from '../../../../shared/errors.ts';
import { action, actionsOn, type Transaction } from '../../kernel/action.ts';
import { lockMatter } from '../../kernel/rows.ts';
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
    const { party } = tx.register;
    const row: CalendarFeedRow = {
      id: uuidv7(),
      party,
      role,
      secretDigest: digestOfSecret(secret)!,
      openedAt: tx.now,
      openedBy: tx.caller.person,
      lastReadAt: null,
      revokedAt: null,
    };
    await tx.manager.insert(CalendarFeedRow, row);
    return { ...row, path: pathOf(party, secret) };
  },
);

/** Two people who open a feed for one role wait for each other: the later address holds. */
async function revokeCurrent({ manager, now }: Transaction, role: Role): Promise<void> {
  await lockMatter({ manager }, `calendar feed ${role}`);
  await manager.update(CalendarFeedRow, { role, revokedAt: IsNull() }, { revokedAt: now });
}

const onFeed = actionsOn(CalendarFeedRow, async ({ manager, caller }, id) => {
  const row = await manager.findOne(CalendarFeedRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (row && mayRevoke(caller, row)) return row;
  return refuse('NOT_FOUND', 'You have opened no such feed; the DPO closes those of others.');
});

export const revokeCalendarFeed = onFeed('revokeCalendarFeed', ({ now }, row) => {
  if (row.revokedAt !== null) refuse('CONFLICT', 'This feed is closed already.');
  row.revokedAt = now;
});
