/** The law on rights requests: by when, which may be made and decided, and which are passed on to recipients. */
import { addMonths, nextWorkingDay } from '../../../shared/calendar.ts';
import type { Nation } from '../../../shared/directory-document.ts';
import { refuse } from '../../../shared/errors.ts';
import type {
  CompleteRightsRequestInput,
  NoticeKind,
  Regime,
  RightsRequestState,
  Right,
} from '../generated/graphql.ts';
import type { RightsRequestRow } from './entity.ts';

/** Where the month comes from. */
export const REPLY_SOURCE: Readonly<Record<Regime, string>> = {
  UK_GDPR: 'UK GDPR Art. 12(3)',
  PART_3: 'DPA 2018 s.54',
};

/** Where the duty to tell recipients comes from. */
export const PROPAGATION_SOURCE: Readonly<Record<Regime, string>> = {
  UK_GDPR: 'UK GDPR Art. 19',
  PART_3: 'DPA 2018 s.48',
};

/**
 * Art. 12(3), DPA 2018 s.54: one month from receipt, to the corresponding date or the month's last day; where that is no
 * working day, the next one (the ICO's way of counting).
 */
export function replyDueOn(receivedOn: string, nation: Nation): string {
  return nextWorkingDay(addMonths(receivedOn, 1), nation);
}

type ClockFacts = Pick<RightsRequestRow, 'receivedOn' | 'cameFromId' | 'answerDueOn'>;

/** By when it is answered: what came by notice has its own date, never that of Art. 12. */
export function dueOn(row: ClockFacts, nation: Nation): string | null {
  return row.cameFromId === null ? replyDueOn(row.receivedOn, nation) : row.answerDueOn;
}

type StateFacts = Pick<RightsRequestRow, 'cameFromId' | 'outcome' | 'decidedAt' | 'refusedAt'>;

export function stateOf(row: StateFacts): RightsRequestState {
  if (row.refusedAt) return 'REFUSED';
  if (!row.decidedAt) return 'OPEN';
  return row.cameFromId === null ? (row.outcome ?? 'OPEN') : 'ANSWERED';
}

/** `stateOf` as SQL over `row`. */
export const STATE_SQL = `case
  when row.refusedAt is not null then 'REFUSED'
  when row.decidedAt is null then 'OPEN'
  when row.cameFromId is null then row.outcome
  else 'ANSWERED' end`;

/** Refuses a request that the law does not know, or that has not come yet. */
export function checkRequest(right: Right, regime: Regime, receivedOn: string, today: string): void {
  if (receivedOn > today) refuse('BAD_USER_INPUT', '`receivedOn` is in the future.');
  if (regime === 'PART_3' && (right === 'OBJECTION' || right === 'PORTABILITY')) {
    refuse(
      'BAD_USER_INPUT',
      `Part 3 has no right of ${right.toLowerCase()}: its rights are those of DPA 2018 ss.45 to 50.`,
    );
  }
}

/** Refuses a decision on a request that has one, or that another party's notice brought. */
export function checkDecidable(row: StateFacts): void {
  const state = stateOf(row);
  if (state !== 'OPEN') refuse('CONFLICT', `The request is ${state}: it was decided already.`);
  if (row.cameFromId !== null) {
    refuse('CONFLICT', 'The request came by notice: answer the notice (answerNotice), which closes it.');
  }
}

export function checkOutcome({ outcome, ground }: CompleteRightsRequestInput): void {
  if (outcome === 'PARTLY_UPHELD' && !ground?.trim()) {
    refuse('BAD_USER_INPUT', 'PARTLY_UPHELD needs a `ground` for the part that was not upheld.');
  }
}

/** Rights whose upholding recipients are told of by law (Art. 19; DPA 2018 s.48). */
const TOLD_BY_LAW: readonly Right[] = ['RECTIFICATION', 'ERASURE', 'RESTRICTION'];

export function isToldByLaw(right: Right): boolean {
  return TOLD_BY_LAW.includes(right);
}

export type PassedOnKind = Extract<NoticeKind, Right>;

/** The kind of notice that tells recipients; null: nothing is passed on. An objection is, if an agreement says so. */
export function noticeKindOf(right: Right): PassedOnKind | null {
  return isToldByLaw(right) || right === 'OBJECTION' ? (right as PassedOnKind) : null;
}
