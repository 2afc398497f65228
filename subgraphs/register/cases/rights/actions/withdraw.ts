/** Ends an open request that the person no longer makes. */
import type { Context } from '../../../kernel/context.ts';
import type { MutationWithdrawRightsRequestArgs } from '../../../generated/graphql.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { discharge } from '../../../duties/obligations/obligations.ts';
import type { RightsRequestRow } from '../entity.ts';
import { checkDecidable } from '../rules.ts';
import { onRequest } from './on-request.ts';

export function withdrawRightsRequest(
  context: Context,
  args: MutationWithdrawRightsRequestArgs,
): Promise<RightsRequestRow> {
  return onRequest(context, 'withdrawRightsRequest', args, async (tx, row, { reason }) => {
    checkDecidable(row);
    row.reason = await sealText(tx, row.id, 'reason', reason);
    row.withdrawnAt = tx.now;
    await discharge(tx, row.id, 'RIGHTS_REPLY', 'The person withdrew the request.');
  });
}
