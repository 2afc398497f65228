/** What the clock of a reply comes to: its start, its periods and what sets the date (UK GDPR Art. 12A; DPA 2018 s.54). */
import {
  addDays,
  addMonths,
  daysBetween,
  nextWorkingDay,
  type BankHolidays,
} from '../../../../shared/calendar/calendar.ts';
import type { Nation } from '../../../../shared/directory/document.ts';
import type { Regime, Right } from '../../generated/graphql.ts';

/** Where the law says what the clock of a reply does, by regime. */
export const CLOCK_SOURCES = {
  UK_GDPR: {
    reply: 'UK GDPR Art. 12(3), 12A',
    start: 'UK GDPR Art. 12A',
    identity: 'UK GDPR Art. 12(6), 12A',
    fee: 'UK GDPR Art. 12(5), 12A',
    pause: 'UK GDPR Art. 12A',
    extension: 'UK GDPR Art. 12(3), 12A',
  },
  PART_3: {
    reply: 'DPA 2018 s.54',
    start: 'DPA 2018 s.54(3)',
    identity: 'DPA 2018 s.52(4), s.54(3)(b)',
    fee: 'DPA 2018 s.53, s.54(3)(c)',
    pause: 'DPA 2018 s.54(3C)',
    extension: 'DPA 2018 s.54(3A), (3B)',
  },
} as const satisfies Record<Regime, Record<string, string>>;

export interface ClockFacts {
  right: Right;
  regime: Regime;
  nation: Nation;
  receivedOn: string;
  identityRequestedOn: string | null;
  identityConfirmedOn: string | null;
  feeChargedOn: string | null;
  feePaidOn: string | null;
  pauses: Pause[];
  extension: Extension | null;
  /** Terms of agreements and policies: they may make the law's period shorter, never longer. */
  agreementTerms: AgreementTerm[];
  /** @default the list of gov.uk that the register ships */
  bankHolidays?: BankHolidays;
}

/** Clarification was asked for on one day and received on another (null: not yet). Both days count. */
export interface Pause {
  from: string;
  to: string | null;
}

export interface Extension {
  notifiedOn: string;
  reason: string;
}

export interface AgreementTerm {
  /** Calendar days after the start, without paused days; the end is not moved to a working day. */
  days: number;
  source: string;
}

export interface Strictest {
  by: 'LAW' | 'AGREEMENT';
  source: string;
}

/** Part of the law's period, or of an agreement's. */
export interface Period {
  /** Its last day if there were no pause. */
  unpausedEnd: string;
  /** Its last day; null: a pause is open within it. */
  endsOn: string | null;
  /** The pauses that count in it; none overlap. */
  pauses: Pause[];
  pausedDays: number;
}

/** All that follows from the facts, before it is put into words. */
export interface Reckoning {
  startedOn: string | null;
  month: Period | null;
  /** Why the extension has no effect; null: it has, or there is none. */
  extensionFault: string | null;
  isExtended: boolean;
  /** The month, or the three months. */
  period: Period | null;
  lawDueOn: string | null;
  terms: { term: AgreementTerm; endsOn: string | null }[];
  dueOn: string | null;
  strictest: Strictest | null;
}

/** What keeps the clock from starting, in words; null: nothing. */
export function awaitedIn(facts: ClockFacts): string | null {
  const identity = facts.identityRequestedOn !== null && facts.identityConfirmedOn === null;
  const fee = facts.feeChargedOn !== null && facts.feePaidOn === null;
  if (identity && fee) return 'confirmation of identity and the fee are awaited';
  if (identity) return 'confirmation of identity is awaited';
  return fee ? 'the fee is awaited' : null;
}

/** Art. 12A, s.54(3): the latest of receipt, identity where it was asked for, and fee where one was charged. */
function startOf(facts: ClockFacts): string | null {
  if (awaitedIn(facts) !== null) return null;
  const { receivedOn, identityRequestedOn, identityConfirmedOn, feeChargedOn, feePaidOn } = facts;
  const days = [receivedOn, identityRequestedOn && identityConfirmedOn, feeChargedOn && feePaidOn];
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? receivedOn
  );
}

export function reckon(facts: ClockFacts): Reckoning {
  const startedOn = startOf(facts);
  if (startedOn === null) return { ...NOT_STARTED, terms: facts.agreementTerms.map(withoutEnd) };
  const pauses = pausesThatCount(facts, startedOn);
  const month = periodOf(addMonths(startedOn, 1), pauses);
  const extensionFault = faultOf(facts, month);
  const isExtended = facts.extension !== null && extensionFault === null;
  // Three months from the start, not two from the end of the first: 30 November gives 28 February.
  const period = isExtended ? periodOf(addMonths(startedOn, 3), pauses) : month;
  const lawDueOn = period.endsOn && nextWorkingDay(period.endsOn, facts.nation, facts.bankHolidays);
  const terms = facts.agreementTerms.map((term) => ({
    term,
    endsOn: periodOf(addDays(startedOn, term.days), pauses).endsOn,
  }));
  const due = strictestOf(lawDueOn, CLOCK_SOURCES[facts.regime].reply, terms);
  return { startedOn, month, extensionFault, isExtended, period, lawDueOn, terms, ...due };
}

/** A reckoning whose clock runs. */
export type Started = Reckoning & { startedOn: string; month: Period; period: Period };

export function isStarted(reckoning: Reckoning): reckoning is Started {
  return reckoning.startedOn !== null;
}

const NOT_STARTED = {
  startedOn: null,
  month: null,
  extensionFault: null,
  isExtended: false,
  period: null,
  lawDueOn: null,
  dueOn: null,
  strictest: null,
};

const withoutEnd = (term: AgreementTerm) => ({ term, endsOn: null });

/** The pauses from the start on, in order; those that overlap are joined. */
function pausesThatCount({ right, pauses }: ClockFacts, startedOn: string): Pause[] {
  if (right !== 'ACCESS') return [];
  const merged: Pause[] = [];
  for (const { from, to } of pauses.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (to !== null && (to < from || to < startedOn)) continue;
    const last = merged.at(-1);
    if (!last || (last.to !== null && from > last.to)) merged.push({ from: latest(from, startedOn), to });
    else if (last.to !== null) last.to = to && latest(to, last.to);
  }
  return merged;
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

/** Art. 12A, s.54(3C): paused days do not count, so a pause moves the end if it begins before the period is over. */
function periodOf(unpausedEnd: string, pauses: Pause[]): Period {
  const period: Period = { unpausedEnd, endsOn: unpausedEnd, pauses: [], pausedDays: 0 };
  for (const pause of pauses) {
    if (period.endsOn === null || pause.from > period.endsOn) break;
    period.pauses.push(pause);
    const days = pause.to === null ? 0 : daysOf(pause.from, pause.to);
    period.pausedDays += days;
    period.endsOn = pause.to && addDays(period.endsOn, days);
  }
  return period;
}

/** How many days, the first and the last included. */
export function daysOf(from: string, to: string): number {
  return daysBetween(from, to) + 1;
}

/** Art. 12A, s.54(3B): notified before the first month has ended, with the reasons. */
function faultOf({ receivedOn, extension }: ClockFacts, { endsOn }: Period): string | null {
  if (!extension) return null;
  if (!extension.reason.trim()) return 'it gives no reason';
  if (extension.notifiedOn < receivedOn) return 'it was notified before the request was received';
  return endsOn !== null && extension.notifiedOn > endsOn ? 'it was notified after the first month' : null;
}

/** An agreement counts only where it is earlier than the law: it cannot lengthen a period that the law sets. */
function strictestOf(
  lawDueOn: string | null,
  source: string,
  terms: Reckoning['terms'],
): Pick<Reckoning, 'dueOn' | 'strictest'> {
  if (lawDueOn === null) return { dueOn: null, strictest: null };
  let due: { dueOn: string; strictest: Strictest } = { dueOn: lawDueOn, strictest: { by: 'LAW', source } };
  for (const { term, endsOn } of terms) {
    if (endsOn === null || endsOn >= due.dueOn) continue;
    due = { dueOn: endsOn, strictest: { by: 'AGREEMENT', source: term.source } };
  }
  return due;
}
