/** Puts the clock of a reply into words: each step with its date and its source. */
import { restsOn } from '../../../../shared/calendar/calendar.ts';
import type { Nation } from '../../../../shared/directory/document.ts';
import type { ClockStep } from '../../generated/graphql.ts';
import {
  awaitedIn,
  CLOCK_SOURCES,
  daysOf,
  isStarted,
  type ClockFacts,
  type Pause,
  type Reckoning,
  type Started,
} from './clock-reckoning.ts';

const COUNTING = 'ICO guidance on the right of access';

const NATION_WORDS: Record<Nation, string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

export function explain(facts: ClockFacts, reckoning: Reckoning): ClockStep[] {
  const asked = [receivedStep(facts), ...identitySteps(facts), ...feeSteps(facts)];
  if (!isStarted(reckoning)) return [...asked, notStartedStep(facts)];
  return [
    ...asked,
    startStep(facts, reckoning),
    monthStep(facts, reckoning),
    ...pauseSteps(facts, reckoning),
    ...pausedStep(facts, reckoning),
    ...lastNoticeStep(facts, reckoning),
    ...extensionStep(facts, reckoning),
    ...workingDayStep(facts, reckoning),
    ...termSteps(reckoning),
  ];
}

function receivedStep({ receivedOn, regime }: ClockFacts): ClockStep {
  return { on: receivedOn, words: 'The request was received.', source: CLOCK_SOURCES[regime].start };
}

/** Art. 12(6), s.52(4): asked for only where there is reason to doubt who asks. */
function identitySteps({ regime, identityRequestedOn, identityConfirmedOn }: ClockFacts): ClockStep[] {
  if (identityRequestedOn === null) return [];
  const source = CLOCK_SOURCES[regime].identity;
  const came =
    identityConfirmedOn === null
      ? 'It has not come: the clock cannot start before it does.'
      : 'It came: the clock cannot start before this day.';
  return [
    { on: identityRequestedOn, words: 'Confirmation of identity was asked for.', source },
    { on: identityConfirmedOn, words: came, source },
  ];
}

function feeSteps({ regime, feeChargedOn, feePaidOn }: ClockFacts): ClockStep[] {
  if (feeChargedOn === null) return [];
  const source = CLOCK_SOURCES[regime].fee;
  const paid =
    feePaidOn === null
      ? 'It has not been paid: the clock cannot start before it is.'
      : 'It was paid: the clock cannot start before this day.';
  return [
    { on: feeChargedOn, words: 'A fee was charged.', source },
    { on: feePaidOn, words: paid, source },
  ];
}

function notStartedStep(facts: ClockFacts): ClockStep {
  const words = `The clock has not started: ${awaitedIn(facts)}, so no date is due yet.`;
  return { on: null, words, source: CLOCK_SOURCES[facts.regime].start };
}

function startStep(facts: ClockFacts, { startedOn }: Started): ClockStep {
  const isAsked = facts.identityRequestedOn !== null || facts.feeChargedOn !== null;
  const last = isAsked ? 'the day on which the last of these was there' : 'the day of receipt';
  return { on: startedOn, words: `The clock starts on ${last}.`, source: CLOCK_SOURCES[facts.regime].start };
}

function monthStep({ regime }: ClockFacts, { startedOn, month }: Started): ClockStep {
  const end = month.unpausedEnd;
  const isCorresponding = end.slice(8) === startedOn.slice(8);
  const which = isCorresponding
    ? 'the corresponding date'
    : 'the last day of a month that is too short for that date';
  const words = `One month from ${inWords(startedOn)} ends on ${inWords(end)}, ${which}.`;
  return { on: end, words, source: `${CLOCK_SOURCES[regime].reply}; ${COUNTING}` };
}

function pauseSteps(facts: ClockFacts, { period }: Started): ClockStep[] {
  const source = CLOCK_SOURCES[facts.regime].pause;
  return facts.pauses.map((pause) => {
    const words = `${pauseInWords(pause)}${whyNot(facts, pause, period.pauses)}`;
    return { on: pause.from, words, source };
  });
}

function pauseInWords({ from, to }: Pause): string {
  if (to === null)
    return 'Clarification was asked for and has not come: the clock stands still until it does.';
  const days = plural(Math.max(0, daysOf(from, to)), 'day');
  return `Clarification was asked for, and came on ${inWords(to)}: ${days}, the first and the last included.`;
}

/** Why a pause does not count, or not in full. */
function whyNot({ right }: ClockFacts, { from, to }: Pause, counted: Pause[]): string {
  if (right !== 'ACCESS') return ' It does not count: the law pauses the clock of access requests only.';
  const holder = counted.find((one) => isWithin(one, to ?? from));
  if (!holder) return ' It does not count: the clock was not running then.';
  if (from < holder.from) return ' Only the days since the start count.';
  return '';
}

function isWithin({ from, to }: Pause, day: string): boolean {
  return day >= from && (to === null || day <= to);
}

function pausedStep({ regime }: ClockFacts, { period }: Started): ClockStep[] {
  if (period.pausedDays === 0) return [];
  const words =
    `The clock stood still for ${plural(period.pausedDays, 'day')}, a day in two pauses counted once, and its end ` +
    'moves by as many. The law says that these days do not count; adding them to a month is how this register reads it.';
  return [{ on: period.endsOn, words, source: CLOCK_SOURCES[regime].pause }];
}

function lastNoticeStep({ regime }: ClockFacts, { month }: Started): ClockStep[] {
  if (month.endsOn === null) return [];
  const words = 'The last day on which an extension may be notified, working day or not.';
  return [{ on: month.endsOn, words, source: CLOCK_SOURCES[regime].extension }];
}

/** The reason itself stays with the request: it may say something about the person. */
function extensionStep({ regime, extension }: ClockFacts, reckoning: Started): ClockStep[] {
  if (!extension) return [];
  const { startedOn, period, extensionFault } = reckoning;
  const words = extensionFault
    ? `The extension has no effect: ${extensionFault}.`
    : `The extension was notified in time and with its reason: the period is three months from the start, ` +
      `${inWords(startedOn)}, and ends on ${inWords(period.unpausedEnd)}${afterPauses(reckoning)}.`;
  return [{ on: extension.notifiedOn, words, source: CLOCK_SOURCES[regime].extension }];
}

function afterPauses({ period }: Started): string {
  if (period.endsOn === null) return ' or later, as a pause is open';
  return period.pausedDays ? `, with the days paused on ${inWords(period.endsOn)}` : '';
}

function workingDayStep({ nation, bankHolidays }: ClockFacts, { period, lawDueOn }: Started): ClockStep[] {
  const { endsOn } = period;
  if (endsOn === null || lawDueOn === null) return [];
  const where = NATION_WORDS[nation];
  const rolled =
    endsOn === lawDueOn
      ? `${inWords(endsOn)} is a working day in ${where}: the reply is due by its end.`
      : `${inWords(endsOn)} is no working day in ${where}: the reply is due by the end of the next, ${inWords(lawDueOn)}.`;
  const basis =
    restsOn(endsOn, nation, bankHolidays) ??
    restsOn(lawDueOn, nation, bankHolidays) ??
    (bankHolidays
      ? 'the list of bank holidays that the register was given'
      : 'the bank holidays that gov.uk lists');
  return [{ on: lawDueOn, words: `${rolled} This rests on ${basis}.`, source: COUNTING }];
}

function termSteps({ terms, lawDueOn, dueOn, strictest }: Started): ClockStep[] {
  return terms.map(({ term, endsOn }) => {
    const asks = `A reply within ${plural(term.days, 'day')} of the start is agreed, paused days left out`;
    const isEarlier = endsOn !== null && lawDueOn !== null && endsOn < lawDueOn;
    const sets = endsOn === dueOn && strictest?.source === term.source;
    const effect = sets ? 'it sets the date' : 'another term is as strict or stricter';
    const words = isEarlier
      ? `${asks}: stricter than the law, and ${effect}.`
      : `${asks}: not stricter than the law, which it cannot lengthen.`;
    return { on: endsOn, words: lawDueOn === null ? `${asks}.` : words, source: term.source };
  });
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const WORDS = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Saturday 2 May 2026. */
function inWords(date: string): string {
  return WORDS.format(new Date(date)).replace(',', '');
}
