/** Notes a fee that was charged or paid after the request was recorded (Art. 12(5), 12A; DPA 2018 ss.53, 54(3)). */
import { action } from '../../../kernel/action.ts';
import { londonDate } from '../../../../../shared/calendar/calendar.ts';
import { RightsRequestRow } from '../entity.ts';
import { moveReply } from '../reply.ts';
import { checkDecidable, checkFee } from '../rules.ts';
import { onRequest } from './on-request.ts';

export const recordFee = action(
  'recordFee',
  RightsRequestRow,
  onRequest(async (tx, row, { chargedOn, paidOn }) => {
    checkDecidable(row);
    const fee = { feeChargedOn: chargedOn ?? row.feeChargedOn, feePaidOn: paidOn ?? row.feePaidOn };
    checkFee(
      { field: 'chargedOn', on: fee.feeChargedOn },
      { field: 'paidOn', on: fee.feePaidOn },
      londonDate(tx.now),
    );
    Object.assign(row, fee);
    await moveReply(tx, row, fee.feePaidOn === null ? 'A fee was charged.' : 'The fee was paid.');
  }),
);
