/** Extends the period of a reply by two months (Art. 12A; DPA 2018 s.54). */
import { action } from '../../../kernel/action.ts';
import { refuse } from '../../../../../shared/errors.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { mayExtend } from '../clock.ts';
import { RightsRequestRow } from '../entity.ts';
import { clockFactsOf, moveReply } from '../reply.ts';
import { checkDecidable, checkReason, dayOf } from '../rules.ts';
import { onRequest } from './on-request.ts';

export const extendRightsRequest = action(
  'extendRightsRequest',
  RightsRequestRow,
  onRequest(async (tx, row, input) => {
    checkDecidable(row);
    checkReason(input.reason);
    const notifiedOn = dayOf('notifiedOn', input.notifiedOn, row.receivedOn, tx.now);
    const whyNot = mayExtend(clockFactsOf(row, tx.register), notifiedOn);
    if (whyNot !== null) refuse('CONFLICT', whyNot, { reason: 'NO_EXTENSION' });
    row.extensionNotifiedOn = notifiedOn;
    row.extensionReason = await sealText(tx, row.id, 'reason', input.reason);
    await moveReply(tx, row, 'The person was told of an extension.');
  }),
);
