/** Notes a fee that was charged or paid after the request was recorded (Art. 12(5), 12A; DPA 2018 ss.53, 54(3)). */
import { londonDate } from '../../../../../shared/calendar/calendar.ts';
import type { Context } from '../../../kernel/context.ts';
import type { MutationRecordFeeArgs } from '../../../generated/graphql.ts';
import type { RightsRequestRow } from '../entity.ts';
import { moveReply } from '../reply.ts';
import { checkDecidable, checkFee } from '../rules.ts';
import { onRequest } from './on-request.ts';

export function recordFee(context: Context, args: MutationRecordFeeArgs): Promise<RightsRequestRow> {
  return onRequest(context, 'recordFee', args, async (tx, row, { chargedOn, paidOn }) => {
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
}
