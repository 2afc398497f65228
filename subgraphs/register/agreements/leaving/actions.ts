/** The mutations of leaving an agreement, one transaction each. */
import { In, IsNull, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { londonDate, startOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { SettleDataDutyInput, WithdrawFromAgreementInput } from '../../generated/graphql.ts';
import { ObligationRow } from '../../duties/obligations/entity.ts';
import { discharge, meet, owe } from '../../duties/obligations/obligations.ts';
import { AgreementRow } from '../entity.ts';
import { lockedHistory } from '../keeping.ts';
import type { History } from '../queries.ts';
import type { Version } from '../rules.ts';
import {
  dutiesAfterLeaving,
  KEEP_COMPLYING,
  KEEP_WHAT_IT_CONTROLS,
  RETURN_OR_DESTROY,
  whyNotSettled,
} from './duties.ts';
import { WithdrawalRow } from './entity.ts';
import { firstDayAfterNotice, signedVersion, whyMayNotLeave, whyNotTheseDays } from './rules.ts';
import { tellOfLeaving } from './telling.ts';

/** Records the notice, owes what remains after leaving, and tells all that have to know. */
export const withdrawFromAgreement = action('withdrawFromAgreement', AgreementRow, async (tx, input) => {
  const { party } = tx.register;
  const history = await lockedHistory(tx, input.reference);
  const withdrawal = noticeOf(tx, history, input);
  await tx.manager.insert(WithdrawalRow, withdrawal as never);
  await owe(tx, dutiesAfterLeaving(signedVersion(history, party)!, withdrawal));
  await endReviews(tx, history, withdrawal.leavesOn);
  await tellOfLeaving(tx, history, withdrawal);
  return history.versions[0]!;
});

function noticeOf(
  { register: { party }, now }: Transaction,
  history: History,
  input: WithdrawFromAgreementInput,
): WithdrawalRow {
  const today = londonDate(now);
  const reason = whyMayNotLeave(history, party, today);
  if (reason !== null) refuse('CONFLICT', reason);
  const signed: Version = signedVersion(history, party)!;
  const givenOn = input.givenOn ?? today;
  const days = { givenOn, leavesOn: input.leavesOn ?? null, today };
  const broken = whyNotTheseDays(signed, days);
  if (broken !== null) refuse('BAD_USER_INPUT', broken);
  return {
    id: uuidv7(),
    party,
    reference: input.reference,
    version: history.versions[0]!.version,
    partyId: party,
    givenOn,
    leavesOn: days.leavesOn ?? firstDayAfterNotice(signed, days)!,
    reason: input.reason?.trim() || null,
    settledOn: null,
    settled: null,
    recordedAt: now,
  };
}

/** Who has left reviews no more: what falls due from its day of leaving ends, or from any day once it has left. */
async function endReviews(tx: Transaction, { versions }: History, leavesOn: string): Promise<void> {
  const about = In(versions.map(({ id }) => id));
  const hasLeft = leavesOn <= londonDate(tx.now);
  const dueAt = hasLeft ? {} : { dueAt: MoreThan(startOfDayInLondon(leavesOn)) };
  for (const kind of ['AGREEMENT_REVIEW', 'AGREEMENT_REVIEW_CALLED'] as const) {
    const open = { kind, metAt: IsNull(), dischargedAt: IsNull() };
    for (const review of await tx.manager.findBy(ObligationRow, { about, ...open, ...dueAt }))
      await discharge(tx, review.about, kind, `the party leaves on ${leavesOn}`);
  }
}

/** Records what became of the data, settles the duty about them, and tells the others on which day. */
export const settleDataDuty = action('settleDataDuty', AgreementRow, async (tx, input) => {
  const history = await lockedHistory(tx, input.reference);
  const withdrawal = settledNotice(tx, history, input);
  await tx.manager.save(WithdrawalRow, withdrawal);
  await settleDuties(tx, withdrawal);
  await endReviews(tx, history, withdrawal.leavesOn);
  await tellOfLeaving(tx, history, withdrawal);
  return history.versions[0]!;
});

function settledNotice(
  { register: { party }, now }: Transaction,
  { withdrawals }: History,
  input: SettleDataDutyInput,
): WithdrawalRow {
  const [last] = withdrawals
    .filter(({ partyId }) => partyId === party)
    .toSorted((a, b) => b.version - a.version);
  if (!last) return refuse('CONFLICT', `${party} has not withdrawn from ${input.reference}.`);
  const today = londonDate(now);
  const settledOn = input.settledOn ?? today;
  const { kept = null, returned = null, destroyed = null } = input;
  const settled = { kept, returned, destroyed };
  const reason = whyNotSettled(last, settled, { settledOn, today });
  if (reason !== null) refuse(last.settledOn === null ? 'BAD_USER_INPUT' : 'CONFLICT', reason);
  return { ...last, settledOn, settled };
}

async function settleDuties(tx: Transaction, { id, settled }: WithdrawalRow): Promise<void> {
  await meet(tx, id, RETURN_OR_DESTROY);
  await meet(tx, id, KEEP_WHAT_IT_CONTROLS);
  if (!settled?.kept?.trim()) await discharge(tx, id, KEEP_COMPLYING, 'nothing obtained under it is kept');
}
