/** The duties that come with a notice, at its sender and at its recipient. */
import { addHours, endOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import { meet, type Duty } from '../../duties/obligations/obligations.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { NoticeRow } from './entity.ts';

/** At the sender: to see to it that the recipient answers in the agreed time, or is told otherwise. */
export function legDuties(row: NoticeRow, hasJoined: boolean): Duty[] {
  const dueAt = row.answerDueOn === null ? null : endOfDayInLondon(row.answerDueOn);
  const source = row.agreement ?? 'the duty that the notice carries out';
  if (!hasJoined) {
    const rule = `Tell ${row.recipientId} otherwise: it has not joined the federation.`;
    return [
      {
        kind: 'TELL_OTHERWISE',
        about: row.id,
        owedTo: row.recipientId,
        dueAt,
        strength: 'MUST',
        rule,
        source,
      },
    ];
  }
  if (dueAt === null) return [];
  const rule = `${row.recipientId} aims to answer by ${row.answerDueOn}.`;
  return [
    {
      kind: 'NOTICE_LEG',
      about: row.id,
      owner: row.recipientId,
      owedTo: row.party,
      dueAt,
      strength: 'AIM',
      rule,
      source,
    },
  ];
}

/** Marks as met what the arrival of a notice meets; `now` is when it arrived. */
export async function meetByArrival(tx: Pick<Transaction, 'manager' | 'now'>, row: NoticeRow): Promise<void> {
  const { metByArrival } = kindOf(row.kind);
  if (metByArrival !== null) await meet(tx, row.cause, metByArrival, { owedTo: row.recipientId });
}

/** At the recipient: to answer in time. */
export function answerDuties(row: NoticeRow, source: string): Duty[] {
  if (row.answerDueOn === null) return [];
  return [
    {
      kind: 'NOTICE_ANSWER',
      about: row.id,
      owedTo: row.senderId,
      dueAt: endOfDayInLondon(row.answerDueOn),
      strength: 'AIM',
      rule: `The notice is answered by ${row.answerDueOn}.`,
      source,
    },
  ];
}

/** Marks as met, at the recipient, what a final answer meets. */
export async function meetByAnswer(tx: Pick<Transaction, 'manager' | 'now'>, row: NoticeRow): Promise<void> {
  await meet(tx, row.id, 'NOTICE_ANSWER');
  await meet(tx, row.id, 'RECALL_REVIEW');
}

/** At a recipient that had done what is recalled: a person sees what can be undone, and answers the recall. */
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
