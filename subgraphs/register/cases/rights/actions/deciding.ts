/** From the record of a request to its end: recorded, upheld or refused, withdrawn, closed. */
import { londonDate } from '../../../../../shared/calendar/calendar.ts';
import { refuse, refuseField } from '../../../../../shared/errors.ts';
import { discharge, meet } from '../../../duties/obligations/obligations.ts';
import { action, type Transaction } from '../../../kernel/action.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { mustBeItsRegime } from '../../../kernel/regimes.ts';
import { createCaseTasks } from '../../../people/case-systems/tasks.ts';
import { NoticeRow } from '../../../protocol/notices/entity.ts';
import { checkApplies, mustHoldRecords } from '../applicability.ts';
import { RightsRequestRow } from '../entity.ts';
import { checkGround, checkWithheldReasons } from '../ground-choices.ts';
import { checkIdentity } from '../identity.ts';
import { keepRequest, onRequest } from '../keeping.ts';
import { mustNotBeHeld } from '../legal-holds.ts';
import { passOn } from '../passing-on.ts';
import { oweReply } from '../reply.ts';
import { checkDecidable, checkFee, checkOutcome, checkReason, checkRequest, stateOf } from '../rules.ts';
import { legsOf } from '../told.ts';

/** Records a request as it was received, and starts its clock. */
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
  const row = await keepRequest(tx, input);
  await oweReply(tx, row);
  return row;
});

/** Upholds a request, and queues the notices to its recipients with the decision. */
export const completeRightsRequest = onRequest('completeRightsRequest', async (tx, row, input) => {
  checkDecidable(row);
  checkOutcome(input);
  checkIdentity(row, false);
  const { right, regime } = row;
  const { outcome, ground = null } = input;
  if (right === 'ERASURE' && outcome === 'UPHELD') await mustNotBeHeld(tx, row);
  const why = input.overrideApplicability;
  const isOverridden = await checkApplies(tx.manager, { ...row, ground }, why);
  row.applicabilityOverride = isOverridden ? await sealText(tx, row.id, 'overrideApplicability', why) : null;
  const correction = await sealText(tx, row.id, 'correction', input.correction);
  Object.assign(row, { outcome, ground, correction, decidedAt: tx.now });
  row.told = await passOn(tx, row, { body: { right, regime, outcome, ground } });
  checkIdentity(row, row.told.length > 0);
  await createCaseTasks(tx, row);
  await meet(tx, row.id, 'RIGHTS_REPLY');
});

/** Refuses a request, with its ground (Art. 12(4); DPA 2018 s.48). */
export const refuseRightsRequest = onRequest('refuseRightsRequest', async (tx, row, input) => {
  checkDecidable(row);
  const { ground, reason = null } = input;
  const reasonsWithheld = input.withholdReasons ?? false;
  checkGround({ right: row.right, regime: row.regime, ground, reason });
  if (reasonsWithheld) checkWithheldReasons(row.regime, ground);
  row.reason = await sealText(tx, row.id, 'reason', reason);
  Object.assign(row, { ground, reasonsWithheld, refusedAt: tx.now });
  await meet(tx, row.id, 'RIGHTS_REPLY');
});

/** Ends an open request that the person no longer makes. */
export const withdrawRightsRequest = onRequest('withdrawRightsRequest', async (tx, row, { reason }) => {
  checkDecidable(row);
  row.reason = await sealText(tx, row.id, 'reason', reason);
  row.withdrawnAt = tx.now;
  await discharge(tx, row.id, 'RIGHTS_REPLY', 'The person withdrew the request.');
});

/** Closes a request that is over: every leg is answered, or a person discharged it. */
export const closeRightsRequest = onRequest('closeRightsRequest', async (tx, row, input) => {
  if (row.closedAt !== null) refuse('CONFLICT', 'The request was closed already.');
  if (stateOf(row) === 'OPEN') refuse('CONFLICT', 'The request is OPEN: decide it first, or withdraw it.');
  const [legs = []] = await legsOf(tx.manager, [row]);
  const given = input.discharge ?? [];
  mustSettle(legs.filter(isAwaited), given);
  row.discharged = [];
  for (const { notice, reason } of given) {
    const sealed = await sealText(tx, row.id, 'reason', reason);
    row.discharged.push({ notice, reason: sealed!.toString('base64') });
    await dischargeLeg(tx, notice);
  }
  row.closedAt = tx.now;
});

/** What was recalled is not to be done, and a recipient that was told otherwise answers otherwise. */
const isAwaited = ({ answer, recalledAt, toldOtherwiseOn }: NoticeRow) =>
  answer === null && recalledAt === null && toldOtherwiseOn === null;

function mustSettle(unanswered: NoticeRow[], given: { notice: string; reason: string }[]): void {
  for (const [index, { notice, reason }] of given.entries()) {
    if (!unanswered.some(({ id }) => id === notice))
      refuseField(
        `discharge.${index}.notice`,
        'NOT_AWAITED',
        `${notice} is not a notice of this request that waits for its answer.`,
      );
    checkReason(reason, `discharge.${index}.reason`);
  }
  const open = unanswered.filter(({ id }) => !given.some(({ notice }) => notice === id));
  if (open.length === 0) return;
  const legs = open.map(({ id, recipientId }) => `${recipientId} (notice ${id})`).join(', ');
  refuse('CONFLICT', `Not answered yet by ${legs}: wait, or discharge each with a reason.`, {
    field: 'discharge',
    reason: 'ANSWERS_AWAITED',
  });
}

/** Nothing more is sent: the next step for a closed case is that it is forgotten. */
async function dischargeLeg(tx: Transaction, notice: string): Promise<void> {
  const because = 'A person closed the request without this answer: the reason stands with the request.';
  await tx.manager.update(NoticeRow, { id: notice }, { nextAttemptAt: null });
  await discharge(tx, notice, ['NOTICE_LEG', 'TELL_OTHERWISE'], because);
}
