/** Upholds a request, and queues the notices to its recipients with the decision. */
import { action } from '../../../kernel/action.ts';
import { createCaseTasks } from '../../../people/case-systems/tasks.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { meet } from '../../../duties/obligations/obligations.ts';
import { checkApplies } from '../applicability-facts.ts';
import { RightsRequestRow } from '../entity.ts';
import { checkIdentity } from '../identity-check.ts';
import { mustNotBeHeld } from '../legal-holds.ts';
import { passOn } from '../passing-on.ts';
import { checkDecidable, checkOutcome } from '../rules.ts';
import { onRequest } from './on-request.ts';

export const completeRightsRequest = action(
  'completeRightsRequest',
  RightsRequestRow,
  onRequest(async (tx, row, input) => {
    checkDecidable(row);
    checkOutcome(input);
    checkIdentity(row, false);
    const { right, regime } = row;
    const { outcome, ground = null } = input;
    if (right === 'ERASURE' && outcome === 'UPHELD') await mustNotBeHeld(tx, row);
    const why = input.overrideApplicability;
    const isOverridden = await checkApplies(tx.manager, { ...row, ground }, why);
    row.applicabilityOverride = isOverridden
      ? await sealText(tx, row.id, 'overrideApplicability', why)
      : null;
    const correction = await sealText(tx, row.id, 'correction', input.correction);
    Object.assign(row, { outcome, ground, correction, decidedAt: tx.now });
    row.told = await passOn(tx, row, { body: { right, regime, outcome, ground } });
    checkIdentity(row, row.told.length > 0);
    await createCaseTasks(tx, row);
    await meet(tx, row.id, 'RIGHTS_REPLY');
  }),
);
