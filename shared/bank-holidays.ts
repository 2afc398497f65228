/** Which days are bank holidays in which nation, in the format that gov.uk publishes, and how far that is known. */
import { readFileSync } from 'node:fs';
import type { Nation } from './directory-document.ts';
import { isObject } from './jws.ts';
import { isCalendarDate } from './scalars.ts';

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

const knownLists = new WeakMap<BankHolidays, Map<Nation, Known>>();

function knownOf(nation: Nation, list: BankHolidays): Known {
  let nations = knownLists.get(list);
  if (!nations)
    knownLists.set(list, (nations = new Map(NATIONS.map((one) => [one, knownIn(list[one].events)]))));
  return nations.get(nation) ?? knownIn([]);
}

/** The list is published a whole year at a time. */
function knownIn(events: { date: string }[]): Known {
  const dates = events.map((event) => event.date).toSorted();
  const year = (date: string | undefined): string => date?.slice(0, 4) ?? '0000';
  return { dates: new Set(dates), from: `${year(dates[0])}-01-01`, until: `${year(dates.at(-1))}-12-31` };
}

export function isBankHoliday(date: string, nation: Nation, list: BankHolidays): boolean {
  return knownOf(nation, list).dates.has(date);
}

/** The last day of the last year for which the list has bank holidays. */
export function bankHolidaysKnownUntil(nation: Nation, list: BankHolidays = shippedBankHolidays): string {
  return knownOf(nation, list).until;
}

/** What a date counted in working days rests on where it lies beyond the list; null where it lies within. */
export function restsOn(
  date: string,
  nation: Nation,
  list: BankHolidays = shippedBankHolidays,
): string | null {
  const { from, until } = knownOf(nation, list);
  return date >= from && date <= until ? null : `bank holidays known from ${from} to ${until}`;
}
