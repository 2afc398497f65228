/** Which days are bank holidays in which nation, in the format that gov.uk publishes, and how far that is known. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type HolidayRules from 'date-holidays';
import type { Nation } from '../directory/document.ts';
import { isObject } from '../envelopes/jws.ts';
import { memoized } from '../memoized.ts';
import { isCalendarDate } from '../scalars.ts';

/** The JSON of https://www.gov.uk/bank-holidays.json; other fields of an event are allowed. */
export type BankHolidays = Record<Nation, { events: { date: string; title: string }[] }>;

const NATIONS: Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];

/** The list in a file that an operator puts in place of the shipped one. */
export function loadBankHolidays(path: string | URL): BankHolidays {
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const broken = NATIONS.find((nation) => !isObject(list) || !hasDates(list[nation]));
  if (broken !== undefined)
    throw new Error(`The bank holidays need \`${broken}.events\`, each with a \`date\`.`);
  return list as BankHolidays;
}

function hasDates(division: unknown): boolean {
  if (!isObject(division) || !Array.isArray(division.events) || division.events.length === 0) return false;
  return division.events.every(
    (event: unknown) => isObject(event) && typeof event.date === 'string' && isCalendarDate(event.date),
  );
}

/**
 * The list as gov.uk published it for 2018 to 2027, with Scotland's holiday of 15 June 2026 added. Contains public
 * sector information licensed under the Open Government Licence v3.0.
 */
export const shippedBankHolidays = loadBankHolidays(new URL('./bank-holidays.json', import.meta.url));

interface Known {
  dates: Set<string>;
  from: string;
  until: string;
}

const knownByNation = memoized(
  (list: BankHolidays) => new Map(NATIONS.map((nation) => [nation, knownIn(list[nation].events)])),
);

const knownOf = (nation: Nation, list: BankHolidays): Known => knownByNation(list).get(nation) ?? knownIn([]);

/** The list is published a whole year at a time. */
function knownIn(events: { date: string }[]): Known {
  const dates = events.map((event) => event.date).toSorted();
  const [first = '0000', last = '0000'] = [dates[0], dates.at(-1)].map((date) => date && yearOf(date));
  return { dates: new Set(dates), from: `${first}-01-01`, until: `${last}-12-31` };
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}

/** As the list says for its years, and by rule for all others. */
export function isBankHoliday(date: string, nation: Nation, list: BankHolidays): boolean {
  const known = knownOf(nation, list);
  return isListed(date, known) ? known.dates.has(date) : holidaysByRule(nation, yearOf(date)).has(date);
}

function isListed(date: string, { from, until }: Known): boolean {
  return date >= from && date <= until;
}

const REGIONS: Record<Nation, string> = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};

const yearsByRule = new Map<string, Set<string>>();

/** The holidays of one year as their standing rules give them, substitute days included. */
function holidaysByRule(nation: Nation, year: string): Set<string> {
  const key = `${nation} ${year}`;
  const kept = yearsByRule.get(key);
  if (kept) return kept;
  const holidays = rulesOf(nation).getHolidays(Number(year));
  const dates = new Set(holidays.map(({ date }) => date.slice(0, 10)));
  yearsByRule.set(key, dates);
  return dates;
}

/** Loaded when a date beyond the list is first asked for, not before: the rules of the world take some 20 MB. */
function rulesOf(nation: Nation): HolidayRules {
  const Rules = createRequire(import.meta.url)('date-holidays') as typeof HolidayRules;
  return new Rules('GB', REGIONS[nation], { types: ['public', 'bank'] });
}

/** The last day of the last year for which the list has bank holidays. */
export function bankHolidaysKnownUntil(nation: Nation, list: BankHolidays = shippedBankHolidays): string {
  return knownOf(nation, list).until;
}

/** The assumption behind a date counted in working days if it is beyond the list; null if it is within. */
export function restsOn(
  date: string,
  nation: Nation,
  list: BankHolidays = shippedBankHolidays,
): string | null {
  const known = knownOf(nation, list);
  if (isListed(date, known)) return null;
  return (
    `bank holidays by their usual rules, as the list covers ${known.from} to ${known.until} only: ` +
    'a day added or moved by proclamation is not foreseen'
  );
}
