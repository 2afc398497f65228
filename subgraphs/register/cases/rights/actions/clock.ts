/** What moves the clock of a reply after the request was recorded: a fee, a pause for clarification, an extension. */
import { londonDate } from '../../../../../shared/calendar/calendar.ts';
import { refuse, refuseFor } from '../../../../../shared/errors.ts';
import { dayOf } from '../../../kernel/days.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { mayExtend, mayPause } from '../clock.ts';
import { onRequest } from '../keeping.ts';
import { clockFactsOf, moveReply } from '../reply.ts';
import { checkDecidable, checkFee, checkReason } from '../rules.ts';

/** Records a fee that was charged or paid (Art. 12(5), 12A; DPA 2018 ss.53, 54(3)). */
export const recordFee = onRequest('recordFee', async (tx, row, { chargedOn, paidOn }) => {
  checkDecidable(row);
  const fee = { feeChargedOn: chargedOn ?? row.feeChargedOn, feePaidOn: paidOn ?? row.feePaidOn };
  checkFee(
    { field: 'chargedOn', on: fee.feeChargedOn },
    { field: 'paidOn', on: fee.feePaidOn },
    londonDate(tx.now),
  );
  Object.assign(row, fee);
  await moveReply(tx, row, fee.feePaidOn === null ? 'A fee was charged.' : 'The fee was paid.');
});

/** Stops the clock of an access request while clarification is awaited (Art. 12A; DPA 2018 s.54). */
export const pauseRightsRequest = onRequest('pauseRightsRequest', async (tx, row, { reason, pausedOn }) => {
  checkDecidable(row);
  checkReason(reason);
  const from = dayOf('pausedOn', pausedOn, row.receivedOn, tx.now);
  refuseFor('CONFLICT', mayPause(clockFactsOf(row, tx.register), from), { reason: 'NO_PAUSE' });
  const sealed = await sealText(tx, row.id, 'reason', reason);
  row.pauses = [...row.pauses, { from, to: null, reason: sealed!.toString('base64') }];
  await moveReply(tx, row, 'Clarification was asked for.');
});

export const resumeRightsRequest = onRequest('resumeRightsRequest', async (tx, row, { resumedOn }) => {
  checkDecidable(row);
  const open = row.pauses.find(({ to }) => to === null);
  if (!open) return refuse('CONFLICT', 'The clock is not paused.');
  const to = dayOf('resumedOn', resumedOn, open.from, tx.now);
  row.pauses = row.pauses.map((pause) => (pause === open ? { ...pause, to } : pause));
  await moveReply(tx, row, 'The clarification came.');
});

/** Extends the period of a reply by two months (Art. 12A; DPA 2018 s.54). */
export const extendRightsRequest = onRequest('extendRightsRequest', async (tx, row, input) => {
  checkDecidable(row);
  checkReason(input.reason);
  const notifiedOn = dayOf('notifiedOn', input.notifiedOn, row.receivedOn, tx.now);
  refuseFor('CONFLICT', mayExtend(clockFactsOf(row, tx.register), notifiedOn), { reason: 'NO_EXTENSION' });
  row.extensionNotifiedOn = notifiedOn;
  row.extensionReason = await sealText(tx, row.id, 'reason', input.reason);
  await moveReply(tx, row, 'The person was told of an extension.');
});
