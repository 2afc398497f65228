/** The mutations of leaving an agreement, one transaction each. */
import { In, IsNull, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { londonDate, startOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseFor } from '../../../../shared/errors.ts';
import { action, type InputOf, type Transaction } from '../../kernel/action.ts';
import { orNull } from '../../kernel/rows.ts';
import { ObligationRow } from '../../duties/obligations/entity.ts';
import { discharge, meet, owe } from '../../duties/obligations/obligations.ts';
import { nextRevision } from '../../protocol/notices/outbox.ts';
import { AgreementRow } from '../entity.ts';
import { lockedHistory } from '../keeping.ts';
import type { History } from '../queries.ts';
import { newestSigned } from '../rules.ts';
import { causeOf, tellOthers } from '../telling.ts';
import {
  dutiesAfterLeaving,
  KEEP_COMPLYING,
  KEEP_WHAT_IT_CONTROLS,
  RETURN_OR_DESTROY,
  whyNotSettled,
} from './duties.ts';
import { WithdrawalRow } from './entity.ts';
import { firstDayAfterNotice, whyMayNotLeave, whyNotTheseDays } from './rules.ts';

/** Records the notice, owes the duties that remain after leaving, and tells the others. */
export const withdrawFromAgreement = action('withdrawFromAgreement', AgreementRow, async (tx, input) => {
  const { party } = tx.register;
  const history = await lockedHistory(tx, input.reference);
  refuseFor('CONFLICT', whyMayNotLeave(history, party, londonDate(tx.now)));
  const signed = newestSigned(history, party)!;
  const withdrawal = noticeOf(tx, history.versions[0]!.version, signed, input);
  await tx.manager.insert(WithdrawalRow, withdrawal as never);
  await owe(tx, dutiesAfterLeaving(signed, withdrawal));
  await endReviews(tx, history, withdrawal.leavesOn);
  await tellOfLeaving(tx, history, withdrawal);
  return history.versions[0]!;
});

function noticeOf(
  { register: { party }, now }: Transaction,
  version: number,
  signed: AgreementRow,
  input: InputOf<'withdrawFromAgreement'>,
): WithdrawalRow {
  const today = londonDate(now);
  const givenOn = input.givenOn ?? today;
  const days = { givenOn, leavesOn: input.leavesOn ?? null, today };
  const field = givenOn > today ? 'givenOn' : 'leavesOn';
  refuseFor('BAD_USER_INPUT', whyNotTheseDays(signed, days), { field, reason: 'DAY_NOT_ALLOWED' });
  return {
    id: uuidv7(),
    party,
    reference: input.reference,
    version,
    partyId: party,
    givenOn,
    leavesOn: days.leavesOn ?? firstDayAfterNotice(signed, days)!,
    reason: input.reason?.trim() || null,
    settledOn: null,
    settled: null,
    recordedAt: now,
  };
}

/** A party that has left reviews no more: this ends what falls due from its day of leaving, or all once it has left. */
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

/**
 * Tells the signatories of all versions, and the body to which the agreement has notice given, that this party leaves, or
 * what it did with the data: its next statement about the agreement, which replaces those before it.
 */
async function tellOfLeaving(
  tx: Transaction,
  { versions }: History,
  { reference, version, givenOn, leavesOn, reason, settledOn }: WithdrawalRow,
): Promise<void> {
  const named = versions.flatMap(({ terms }) => terms.withdrawal?.to ?? []);
  const bodies = named.filter((party) => tx.register.directory.party(party));
  await tellOthers(tx, versions[0]!, 'AGREEMENT_WITHDRAWN', {
    body: { reference, version, givenOn, leavesOn, reason, settledOn },
    content: {},
    revision: await nextRevision(tx, causeOf(reference)),
    also: [...versions.flatMap(({ signatoryIds }) => signatoryIds), ...bodies],
  });
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
  input: InputOf<'settleDataDuty'>,
): WithdrawalRow {
  const own = withdrawals.filter(({ partyId }) => partyId === party);
  const [last] = own.toSorted((a, b) => b.version - a.version);
  if (!last) return refuse('CONFLICT', `${party} has not withdrawn from ${input.reference}.`);
  const today = londonDate(now);
  const settledOn = input.settledOn ?? today;
  const settled = orNull(input, 'kept', 'returned', 'destroyed');
  const why = whyNotSettled(last, settled, { settledOn, today });
  const isDayWrong = settledOn > today || settledOn < last.leavesOn;
  if (last.settledOn !== null) refuseFor('CONFLICT', why);
  refuseFor('BAD_USER_INPUT', why, isDayWrong ? { field: 'settledOn', reason: 'DAY_NOT_ALLOWED' } : {});
  return { ...last, settledOn, settled };
}

async function settleDuties(tx: Transaction, { id, settled }: WithdrawalRow): Promise<void> {
  await meet(tx, id, RETURN_OR_DESTROY);
  await meet(tx, id, KEEP_WHAT_IT_CONTROLS);
  if (!settled?.kept?.trim()) await discharge(tx, id, KEEP_COMPLYING, 'nothing obtained under it is kept');
}
