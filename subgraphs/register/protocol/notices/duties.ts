/** The duties that come with a notice, at its sender and at its recipient. */
import { addHours, endOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import { meet, type Duty } from '../../duties/obligations/obligations.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { NoticeRow } from './entity.ts';

/** At the sender: that the recipient answers in the agreed time, or that people tell it otherwise. */
export function legDuties(row: NoticeRow, hasJoined: boolean): Duty[] {
  const dueAt = row.answerDueOn === null ? null : endOfDayInLondon(row.answerDueOn);
  const source = row.agreement ?? 'the duty that the notice carries out';
  const leg = { about: row.id, dueAt, source };
  if (!hasJoined) {
    const rule = `Tell ${row.recipientId} otherwise: it has not joined the federation.`;
    return [{ ...leg, kind: 'TELL_OTHERWISE', owedTo: row.recipientId, strength: 'MUST', rule }];
  }
  if (dueAt === null) return [];
  const rule = `${row.recipientId} aims to answer by ${row.answerDueOn}.`;
  const between = { owner: row.recipientId, owedTo: row.party };
  return [{ ...leg, ...between, kind: 'NOTICE_LEG', strength: 'AIM', rule }];
}

/** Marks as met what the arrival of a notice meets; `now` is when it arrived. */
export async function meetByArrival(tx: Pick<Transaction, 'manager' | 'now'>, row: NoticeRow): Promise<void> {
  const { metByArrival } = kindOf(row.kind);
  if (metByArrival !== null) await meet(tx, row.cause, metByArrival, { owedTo: row.recipientId });
}

/** At the recipient: to answer in time. */
export function answerDuties(row: NoticeRow, source: string): Duty[] {
  if (row.answerDueOn === null) return [];
  const due = { about: row.id, owedTo: row.senderId, dueAt: endOfDayInLondon(row.answerDueOn) };
  const rule = `The notice is answered by ${row.answerDueOn}.`;
  return [{ ...due, kind: 'NOTICE_ANSWER', strength: 'AIM', rule, source }];
}

/** Marks as met, at the recipient, what a final answer meets. */
export async function meetByAnswer(tx: Pick<Transaction, 'manager' | 'now'>, row: NoticeRow): Promise<void> {
  await meet(tx, row.id, 'NOTICE_ANSWER');
  await meet(tx, row.id, 'RECALL_REVIEW');
}

/** At a recipient that had done what is recalled: a person decides what can be undone, and answers the recall. */
export function reviewDuty(recall: NoticeRow, now: Date): Duty {
  return {
    kind: 'RECALL_REVIEW',
    about: recall.id,
    owedTo: recall.senderId,
    dueAt: addHours(now, REVIEW_HOURS),
    strength: 'SHOULD',
    rule: 'What was done here was recalled by its originator: a person decides what is put back, and answers the recall.',
    source: 'federation practice; UK GDPR Art. 5(1)(d)',
  };
}

const REVIEW_HOURS = 72;
