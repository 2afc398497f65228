/** The mutations of rights requests, one transaction each. */
import { londonDate } from '../../../shared/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import { act, type Transaction } from '../action.ts';
import { findAgreement } from '../agreements/queries.ts';
import type { Context } from '../context.ts';
import type {
  MutationCompleteRightsRequestArgs,
  MutationRecordRightsRequestArgs,
  MutationRefuseRightsRequestArgs,
} from '../generated/graphql.ts';
import { mustBeItsRegime } from '../regimes.ts';
import { RightsRequestRow } from './entity.ts';
import { keepRequest, lockRequest, oweReply, sealText, settle } from './keeping.ts';
import { passOn } from './passing-on.ts';
import { checkDecidable, checkOutcome, checkRequest } from './rules.ts';

/** Records a request as it was received, and starts its clock. */
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
      checkRequest(right, regime, receivedOn, londonDate(tx.now));
      mustBeItsRegime(tx.register, regime);
      await mustHoldAgreements(tx, input.agreements ?? []);
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

/** Upholds a request, and queues the notices to its recipients with the decision. */
export function completeRightsRequest(
  context: Context,
  { party, input }: MutationCompleteRightsRequestArgs,
): Promise<RightsRequestRow> {
  return act(context, {
    mutation: 'completeRightsRequest',
    party,
    input,
    entity: RightsRequestRow,
    async perform(tx) {
      const row = await lockRequest(tx, input.id);
      checkDecidable(row);
      checkOutcome(input);
      const { outcome, ground = null } = input;
      const correction = await sealText(tx, row.id, 'correction', input.correction);
      Object.assign(row, { outcome, ground, correction, decidedAt: tx.now });
      const { right, regime } = row;
      row.told = await passOn(tx, row, { body: { right, regime, outcome, ground } });
      return settle(tx, row);
    },
  });
}

/** Refuses a request, with its ground (Art. 12(4)). */
export function refuseRightsRequest(
  context: Context,
  { party, input }: MutationRefuseRightsRequestArgs,
): Promise<RightsRequestRow> {
  return act(context, {
    mutation: 'refuseRightsRequest',
    party,
    input,
    entity: RightsRequestRow,
    async perform(tx) {
      const row = await lockRequest(tx, input.id);
      checkDecidable(row);
      if (!input.ground.trim()) refuse('BAD_USER_INPUT', 'A refusal needs its `ground` (Art. 12(4)).');
      const { ground, reason = null } = input;
      return settle(tx, Object.assign(row, { ground, reason, refusedAt: tx.now }));
    },
  });
}
