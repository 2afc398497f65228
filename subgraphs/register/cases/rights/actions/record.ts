/** Records a request as it was received. */
import { londonDate } from '../../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../../shared/errors.ts';
import { action, type Transaction } from '../../../kernel/action.ts';
import { findAgreement } from '../../../agreements/queries.ts';
import { rightTerm } from '../../../agreements/rules.ts';
import type { RecordRightsRequestInput } from '../../../generated/graphql.ts';
import { mustBeItsRegime } from '../../../kernel/regimes.ts';
import { mustHoldRecords } from '../applicability-facts.ts';
import type { AgreementTerm } from '../clock.ts';
import { RightsRequestRow } from '../entity.ts';
import { keepRequest } from '../keeping.ts';
import { oweReply } from '../reply.ts';
import { checkFee, checkRequest } from '../rules.ts';

/** Records a request, and starts its clock. */
export const recordRightsRequest = action('recordRightsRequest', RightsRequestRow, async (tx, input) => {
  const { right, regime, receivedOn } = input;
  const today = londonDate(tx.now);
  checkRequest(right, regime, receivedOn, today);
  checkFee(
    { field: 'feeChargedOn', on: input.feeChargedOn },
    { field: 'feePaidOn', on: input.feePaidOn },
    today,
  );
  mustBeItsRegime(tx.register, regime);
  await mustHoldRecords(tx.manager, input.processingRecords ?? []);
  const row = await keepRequest(tx, input, await agreedReplies(tx, input));
  await oweReply(tx, row);
  return row;
});

/** The reply days that the agreements named set for the right; one that this register does not hold is refused. */
async function agreedReplies(
  tx: Transaction,
  { right, agreements }: RecordRightsRequestInput,
): Promise<AgreementTerm[]> {
  const agreed: AgreementTerm[] = [];
  for (const reference of new Set(agreements ?? [])) {
    const row = await findAgreement(tx.manager, reference);
    if (!row)
      return refuse('NOT_FOUND', `This register holds no agreement ${reference}.`, {
        field: 'agreements',
        reason: 'UNKNOWN_AGREEMENT',
        parameters: { reference },
      });
    const term = rightTerm(row.terms, right);
    if (term?.replyWithinDays)
      agreed.push({ days: term.replyWithinDays, source: `${reference} ${term.source}` });
  }
  return agreed;
}
