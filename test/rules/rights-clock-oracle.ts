/** The clock of a reply counted on the fingers: one day at a time, sharing no code with the rules that it checks. */
import { readFileSync } from 'node:fs';

export interface Case {
  right: string;
  nation: string;
  receivedOn: string;
  identityRequestedOn: string | null;
  identityConfirmedOn: string | null;
  feeChargedOn: string | null;
  feePaidOn: string | null;
  pauses: { from: string; to: string | null }[];
  extension: { notifiedOn: string; reason: string } | null;
  agreementTerms: { days: number; source: string }[];
}

export interface Counted {
  startedOn: string | null;
  firstMonthEndsOn: string | null;
  lawDueOn: string | null;
  dueOn: string | null;
  extendedTo: string | null;
  setBy: string | null;
}

const DAY = 86_400_000;
const published: Record<string, { events: { date: string }[] }> = JSON.parse(
  readFileSync(new URL('../../shared/calendar/bank-holidays.json', import.meta.url), 'utf8'),
);
const closed = new Set(
  Object.entries(published).flatMap(([nation, { events }]) => events.map(({ date }) => `${nation} ${date}`)),
);

const following = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** How many days it takes to walk to the same date so many months on, or to the end of that month if it comes first. */
function walk(start: string, months: number): number {
  let [day, steps] = [start, 0];
  for (;;) {
    const isThere = monthOf(day) === monthOf(start) + months;
    if (isThere && (day.slice(8) === start.slice(8) || monthOf(following(day)) !== monthOf(day)))
      return steps;
    [day, steps] = [following(day), steps + 1];
  }
}

/** The day on which so many days have passed after the start, leaving out each that a pause holds; null: it never comes. */
function count(start: string, length: number, pauses: Case['pauses']): string | null {
  let [day, passed] = [start, 0];
  for (;;) {
    const holding = pauses.filter(({ from, to }) => from <= day && (to === null || day <= to));
    if (holding.some(({ to }) => to === null)) return null;
    if (holding.length === 0) passed += 1;
    // The day of the start is one of those that pass, and not one of the length.
    if (passed === length + 1) return day;
    day = following(day);
  }
}

function open(day: string, nation: string): string {
  if (day > '2027-12-31') throw new RangeError(`The published list does not reach ${day}.`);
  const isWeekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  return isWeekend || closed.has(`${nation} ${day}`) ? open(following(day), nation) : day;
}

function startOf(facts: Case): string | null {
  let start = facts.receivedOn;
  for (const [asked, came] of [
    [facts.identityRequestedOn, facts.identityConfirmedOn],
    [facts.feeChargedOn, facts.feePaidOn],
  ]) {
    if (!asked) continue;
    if (!came) return null;
    if (Date.parse(came) > Date.parse(start)) start = came;
  }
  return start;
}

/** What the clock must show. */
export function countDays(facts: Case): Counted {
  const start = startOf(facts);
  const nothing = { firstMonthEndsOn: null, lawDueOn: null, dueOn: null, extendedTo: null, setBy: null };
  if (start === null) return { startedOn: null, ...nothing };
  const pauses = facts.right === 'ACCESS' ? facts.pauses : [];
  const firstMonthEndsOn = count(start, walk(start, 1), pauses);
  const { notifiedOn = '', reason = '' } = facts.extension ?? {};
  const isInTime = notifiedOn >= facts.receivedOn && !(firstMonthEndsOn && firstMonthEndsOn < notifiedOn);
  const isExtended = isInTime && reason.trim() !== '';
  const last = count(start, walk(start, isExtended ? 3 : 1), pauses);
  const lawDueOn = last && open(last, facts.nation);
  if (!lawDueOn) return { ...nothing, startedOn: start, firstMonthEndsOn };
  const agreed = facts.agreementTerms
    .map(({ days, source }) => ({ source, on: count(start, days, pauses) ?? '9999-12-31' }))
    .filter(({ on }) => on < lawDueOn);
  const earliest = agreed.map(({ on }) => on).toSorted()[0] ?? lawDueOn;
  const setBy = agreed.find(({ on }) => on === earliest)?.source ?? 'LAW';
  const extendedTo = isExtended ? lawDueOn : null;
  return { startedOn: start, firstMonthEndsOn, lawDueOn, dueOn: earliest, extendedTo, setBy };
}

/** The end of a day in London: an hour earlier while summer time lasts, from the last Sunday in March to October's. */
export function lastInstant(day: string): number {
  const lastSunday = (month: number): number => {
    const end = new Date(Date.UTC(Number(day.slice(0, 4)), month, 0));
    return end.getTime() - end.getUTCDay() * DAY;
  };
  const midnight = Date.parse(day) + DAY;
  const isSummer = Date.parse(day) >= lastSunday(3) && Date.parse(day) < lastSunday(10);
  return midnight - 1 - (isSummer ? 3_600_000 : 0);
}
