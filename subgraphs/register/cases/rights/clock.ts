/** The clock of a reply to a rights request, from facts alone (UK GDPR Art. 12(3), 12A; DPA 2018 s.54). */
import type { ClockStep } from '../../generated/graphql.ts';
import { awaitedIn, CLOCK_SOURCES, reckon, type ClockFacts, type Strictest } from './clock-reckoning.ts';
import { explain } from './clock-steps.ts';

export type { AgreementTerm, ClockFacts, Extension, Pause, Strictest } from './clock-reckoning.ts';

export interface ReplyClock {
  /** Null: identity or fee is awaited. */
  startedOn: string | null;
  /** The last day to notify an extension, working day or not; null: not started, or paused within the month. */
  firstMonthEndsOn: string | null;
  /** What the law alone sets; null: not started, or a pause is open. */
  lawDueOn: string | null;
  /** The earliest of what the law and the agreements set; null where `lawDueOn` is null. */
  dueOn: string | null;
  /** What the law sets by a valid extension; null: none, or a pause is open. */
  extendedTo: string | null;
  /** When the person was told of it; null: none. */
  extendedOn: string | null;
  steps: ClockStep[];
  /** Where the law's period comes from. */
  source: string;
  /** Who sets `dueOn`; null where that is null. */
  strictest: Strictest | null;
}

export function replyClock(facts: ClockFacts): ReplyClock {
  const reckoning = reckon(facts);
  const { startedOn, month, lawDueOn, dueOn, isExtended, strictest } = reckoning;
  return {
    startedOn,
    firstMonthEndsOn: month?.endsOn ?? null,
    lawDueOn,
    dueOn,
    extendedTo: isExtended ? lawDueOn : null,
    extendedOn: isExtended ? (facts.extension?.notifiedOn ?? null) : null,
    steps: explain(facts, reckoning),
    source: CLOCK_SOURCES[facts.regime].reply,
    strictest,
  };
}

/** Art. 12A, s.54(3A), (3B): once, and by notice within the first month. Null: yes; else the refusal in words. */
export function mayExtend(facts: ClockFacts, today: string): string | null {
  const { month, isExtended } = reckon(facts);
  const { extension } = CLOCK_SOURCES[facts.regime];
  if (!month) return `The clock has not started: ${awaitedIn(facts)}, so there is no period to extend.`;
  if (isExtended) return `The period was extended already, and it can be extended once only (${extension}).`;
  if (month.endsOn === null || today <= month.endsOn) return null;
  return `An extension had to be notified by ${month.endsOn}, within the first month (${extension}).`;
}

/** Art. 12A, s.54(3C): for what an access request is about, while its period runs. Null: yes; else the refusal in words. */
export function mayPause(facts: ClockFacts, today: string): string | null {
  const { startedOn, period } = reckon(facts);
  const { pause } = CLOCK_SOURCES[facts.regime];
  if (facts.right !== 'ACCESS') return `Only an access request can be paused for clarification (${pause}).`;
  if (!startedOn) return `The clock has not started: ${awaitedIn(facts)}, so there is nothing to pause.`;
  if (today < startedOn) return `The clock starts on ${startedOn}: a pause cannot begin before it.`;
  if (facts.pauses.some(({ to }) => to === null)) return 'The clock is paused already: resume it first.';
  const endsOn = period?.endsOn;
  return endsOn && today > endsOn
    ? `The period ended on ${endsOn}: a pause cannot reopen it (${pause}).`
    : null;
}
