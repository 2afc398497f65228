/** What this party does when a signatory gives notice that it leaves, or that it has settled what it held. */
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../kernel/action.ts';
import type { NoticeHandlers, ReceivedNotice } from '../../protocol/notices/handlers.ts';
import { historyToldOf } from '../keeping.ts';
import { callReview } from '../reviews/clock.ts';
import { WithdrawalRow } from './entity.ts';

export const leavingNoticeHandlers: NoticeHandlers = {
  AGREEMENT_WITHDRAWN: {
    async received(tx, notice) {
      return { caseId: (await keepNotice(tx, notice, true)) ?? notice.row.id };
    },
    // A notice of an earlier version may come late: it is kept only where nothing newer is held.
    async joined(tx, notice) {
      await keepNotice(tx, notice, false);
    },
  },
};

/** Keeps a party's notice that it leaves; returns the id of the agreement's copy here, null if none has come yet. */
async function keepNotice(
  tx: Transaction,
  { row, body: told }: ReceivedNotice<'AGREEMENT_WITHDRAWN'>,
  isNewest: boolean,
): Promise<string | null> {
  const partyId = row.originatorId;
  const { versions, withdrawals } = await historyToldOf(tx, told.reference, partyId);
  const known = withdrawals.find((one) => one.partyId === partyId && one.version === told.version);
  if (known && isNewest) await tx.manager.update(WithdrawalRow, { id: known.id }, told);
  if (!known) {
    const { party } = tx.register;
    const withdrawal = { ...told, id: uuidv7(), party, partyId, settled: null, recordedAt: tx.now };
    await tx.manager.insert(WithdrawalRow, withdrawal);
    await callReview(tx, told, 'SIGNATORIES', `${partyId} leaves on ${told.leavesOn}.`);
  }
  return versions[0]?.id ?? null;
}
