/** The duty to reply, kept in step with the clock of a request. */
import { endOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import { move, owe, type Duty } from '../../duties/obligations/obligations.ts';
import { nationOf, type RegisterOf } from '../../kernel/register-of.ts';
import { replyClock, type ClockFacts } from './clock.ts';
import type { RightsRequestRow } from './entity.ts';

/** What the clock of a request runs on. */
export function clockFactsOf(row: RightsRequestRow, register: RegisterOf): ClockFacts {
  const { right, regime, receivedOn, pauses, extensionNotifiedOn } = row;
  return {
    right,
    regime,
    nation: nationOf(register),
    receivedOn,
    identityRequestedOn: row.identityAskedOn,
    identityConfirmedOn: row.identityConfirmed ? row.identitySettledOn : null,
    feeChargedOn: row.feeChargedOn,
    feePaidOn: row.feePaidOn,
    pauses: pauses.map(({ from, to }) => ({ from, to })),
    // Its reason was given when it was recorded, and may be forgotten since.
    extension: extensionNotifiedOn === null ? null : { notifiedOn: extensionNotifiedOn, reason: 'recorded' },
    agreementTerms: row.agreedReplies,
    bankHolidays: register.bankHolidays,
  };
}

/** By when it must be answered: a request that came by notice has a date of its own, never that of Art. 12. */
export function dueOnOf(row: RightsRequestRow, register: RegisterOf): string | null {
  return row.cameFromId === null ? replyClock(clockFactsOf(row, register)).dueOn : row.answerDueOn;
}

/** Art. 12(3), DPA 2018 s.54: starts the clock. */
export function oweReply(tx: Transaction, row: RightsRequestRow): Promise<void> {
  return owe(tx, [replyDuty(tx, row)]);
}

/** Moves the deadline to the date that follows from the facts now; the earlier term is kept with it. */
export function moveReply(tx: Transaction, row: RightsRequestRow, because: string): Promise<void> {
  return move(tx, replyDuty(tx, row), because);
}

function replyDuty({ register }: Transaction, row: RightsRequestRow): Duty {
  const { dueOn, source } = replyClock(clockFactsOf(row, register));
  return {
    kind: 'RIGHTS_REPLY',
    about: row.id,
    dueAt: dueOn === null ? null : endOfDayInLondon(dueOn),
    strength: 'MUST',
    rule: ruleOf(row, dueOn),
    source,
  };
}

function ruleOf(row: RightsRequestRow, dueOn: string | null): string {
  if (dueOn === null)
    return 'A reply without undue delay; the clock stands still, so that no date is due now.';
  const months = row.extensionNotifiedOn === null ? 'one month' : 'three months';
  return `A reply without undue delay, and at the latest ${months} after the clock started.`;
}
