/** Refuses a request, with its ground (Art. 12(4); DPA 2018 s.48). */
import { action } from '../../../kernel/action.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { meet } from '../../../duties/obligations/obligations.ts';
import { RightsRequestRow } from '../entity.ts';
import { checkGround, checkWithheldReasons } from '../ground-choices.ts';
import { checkDecidable } from '../rules.ts';
import { onRequest } from './on-request.ts';

export const refuseRightsRequest = action(
  'refuseRightsRequest',
  RightsRequestRow,
  onRequest(async (tx, row, input) => {
    checkDecidable(row);
    const { ground, reason = null } = input;
    const reasonsWithheld = input.withholdReasons ?? false;
    checkGround({ right: row.right, regime: row.regime, ground, reason });
    if (reasonsWithheld) checkWithheldReasons(row.regime, ground);
    row.reason = await sealText(tx, row.id, 'reason', reason);
    Object.assign(row, { ground, reasonsWithheld, refusedAt: tx.now });
    await meet(tx, row.id, 'RIGHTS_REPLY');
  }),
);
