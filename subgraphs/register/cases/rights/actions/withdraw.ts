/** Ends an open request that the person no longer makes. */
import { action } from '../../../kernel/action.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { discharge } from '../../../duties/obligations/obligations.ts';
import { RightsRequestRow } from '../entity.ts';
import { checkDecidable } from '../rules.ts';
import { onRequest } from './on-request.ts';

export const withdrawRightsRequest = action(
  'withdrawRightsRequest',
  RightsRequestRow,
  onRequest(async (tx, row, { reason }) => {
    checkDecidable(row);
    row.reason = await sealText(tx, row.id, 'reason', reason);
    row.withdrawnAt = tx.now;
    await discharge(tx, row.id, 'RIGHTS_REPLY', 'The person withdrew the request.');
  }),
);
