/** Notices to parties without a register: people tell them, and record it; one that joins gets what it was not told. */
import { In, IsNull } from 'typeorm';
import { endOfDayInLondon, londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { lockRow } from '../../kernel/rows.ts';
import type { RecordToldOtherwiseInput } from '../../generated/graphql.ts';
import { sealText } from '../../kernel/identifying.ts';
import { discharge, meet, owe } from '../../duties/obligations/obligations.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { legDuties, meetByArrival } from './duties.ts';
import { NoticeRow } from './entity.ts';
import { NOT_JOINED } from './outbox.ts';
import { bookDelivery } from './booking.ts';

/** Records that people told the recipient: the notice counts as delivered on that day, and the duty to tell is met. */
export const recordToldOtherwise = action('recordToldOtherwise', NoticeRow, async (tx, input) => {
  const row = await lockUntold(tx, input.notice);
  checkTold(row, input, tx.now);
  const { toldOn, how, evidence = null } = input;
  const toldOtherwise = await sealText(tx, row.caseId, 'how', JSON.stringify({ how, evidence }));
  const deliveredAt = new Date(Math.min(endOfDayInLondon(toldOn).getTime(), tx.now.getTime()));
  const told = { toldOtherwiseOn: toldOn, toldOtherwise, deliveredAt, nextAttemptAt: null };
  await tx.manager.update(NoticeRow, { id: row.id }, { ...told, lastFailure: null });
  await meet(tx, row.id, 'TELL_OTHERWISE');
  await meetByArrival({ ...tx, now: deliveredAt }, row);
  return tx.manager.findOneByOrFail(NoticeRow, { id: row.id });
});

async function lockUntold(tx: Transaction, id: string): Promise<NoticeRow> {
  const row = await lockRow(tx, NoticeRow, { id, direction: 'SENT' }, 'This register sent no such notice.');
  if (row.toldOtherwiseOn !== null)
    refuse('CONFLICT', `The recipient was told otherwise on ${row.toldOtherwiseOn}.`);
  if (row.deliveredAt !== null || row.lastFailure !== NOT_JOINED)
    refuse('CONFLICT', 'The recipient has a register: the notice is delivered to it, or will be.');
  if (row.recalledAt !== null) refuse('CONFLICT', 'The notice was recalled: nobody is to be told of it.');
  return row;
}

function checkTold(row: NoticeRow, { toldOn, how }: RecordToldOtherwiseInput, now: Date): void {
  if (!how.trim())
    refuse('BAD_USER_INPUT', 'Say `how` the recipient was told.', { field: 'how', reason: 'MISSING' });
  if (toldOn > londonDate(now))
    refuse('BAD_USER_INPUT', '`toldOn` is in the future.', { field: 'toldOn', reason: 'IN_FUTURE' });
  if (toldOn < londonDate(row.queuedAt))
    refuse('BAD_USER_INPUT', '`toldOn` is before the decision that the notice carries.', {
      field: 'toldOn',
      reason: 'TOO_EARLY',
      parameters: { notBefore: londonDate(row.queuedAt) },
    });
}

/** Delivers what nobody has told to parties that have joined since. Returns how many notices that is. */
export async function deliverToNewlyJoined(register: RegisterOf, now: Date): Promise<number> {
  const { database, directory } = register;
  return database.transaction(async (manager) => {
    const joined = directory.parties().filter((party) => party.register !== null);
    const waiting = await manager.find(NoticeRow, {
      where: {
        direction: 'SENT',
        lastFailure: NOT_JOINED,
        recalledAt: IsNull(),
        recipientId: In(joined.map(({ id }) => id)),
      },
      order: { queuedAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const row of waiting) await send({ register, manager, now }, row);
    return waiting.length;
  });
}

async function send(tx: Omit<Transaction, 'caller'>, row: NoticeRow): Promise<void> {
  await tx.manager.update(NoticeRow, { id: row.id }, { nextAttemptAt: tx.now, lastFailure: null });
  await bookDelivery(tx.manager, row.id, tx.now);
  await discharge(tx, row.id, 'TELL_OTHERWISE', 'the recipient has joined: the notice goes to its register');
  await owe(tx, legDuties(row, true));
}
