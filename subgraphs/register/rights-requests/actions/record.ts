/** Records a request as it was received. */
import { londonDate } from '../../../../shared/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import { act, type Transaction } from '../../action.ts';
import { findAgreement } from '../../agreements/queries.ts';
import type { Context } from '../../context.ts';
import type { MutationRecordRightsRequestArgs } from '../../generated/graphql.ts';
import { mustBeItsRegime } from '../../regimes.ts';
import { mustHoldRecords } from '../applicability.ts';
import { RightsRequestRow } from '../entity.ts';
import { keepRequest } from '../keeping.ts';
import { oweReply } from '../reply.ts';
import { checkFee, checkRequest } from '../rules.ts';

/** Records a request, and starts its clock. */
export function recordRightsRequest(
  context: Context,
  { party, input }: MutationRecordRightsRequestArgs,
): Promise<RightsRequestRow> {
  return act(context, {
    mutation: 'recordRightsRequest',
    party,
    input,
    entity: RightsRequestRow,
    async perform(tx) {
      const { right, regime, receivedOn } = input;
      const today = londonDate(tx.now);
      checkRequest(right, regime, receivedOn, today);
      checkFee(input, today);
      mustBeItsRegime(tx.register, regime);
      await mustHoldAgreements(tx, input.agreements ?? []);
      await mustHoldRecords(tx.manager, input.processingRecords ?? []);
      const row = await keepRequest(tx, input);
      await oweReply(tx, row);
      return row;
    },
  });
}

async function mustHoldAgreements(tx: Transaction, references: string[]): Promise<void> {
  for (const reference of new Set(references)) {
    if (await findAgreement(tx.manager, reference)) continue;
    refuse('NOT_FOUND', `This register holds no agreement ${reference}.`);
  }
}
