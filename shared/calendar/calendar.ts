/** Months, hours and working days, for deadlines. Every instant and date is passed in; no clock is read. */
import { Temporal } from 'temporal-polyfill';
import { isBankHoliday, shippedBankHolidays, type BankHolidays } from './bank-holidays.ts';
import type { Nation } from '../directory/document.ts';

export { bankHolidaysKnownUntil, loadBankHolidays, restsOn, type BankHolidays } from './bank-holidays.ts';

const LONDON = 'Europe/London';

/** The corresponding date of a later month, or its last day where it has none such (DPA 2018 s.54; Art. 12(3)). */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** How many days the second date comes after the first; negative if before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** Hours as they pass, through weekends and changes of the clocks (Art. 33(1): 72 hours). */
export function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}

/** A day that is neither Saturday nor Sunday nor a bank holiday there. Years beyond the list: see `restsOn`. */
export function isWorkingDay(
  date: string,
  nation: Nation,
  list: BankHolidays = shippedBankHolidays,
): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && !isBankHoliday(date, nation, list);
}

/** The date itself if it is a working day, else the next that is. */
export function nextWorkingDay(
  date: string,
  nation: Nation,
  list: BankHolidays = shippedBankHolidays,
): string {
  let day = date;
  while (!isWorkingDay(day, nation, list)) day = addDays(day, 1);
  return day;
}

/** The last of so many working days after the date. The day of the start is not counted; 0 is the date itself. */
export function addWorkingDays(
  date: string,
  days: number,
  nation: Nation,
  list: BankHolidays = shippedBankHolidays,
): string {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is not a number of working days.`);
  let day = date;
  for (let counted = 0; counted < days; counted += 1) day = nextWorkingDay(addDays(day, 1), nation, list);
  return day;
}

/** The last millisecond of a date in London: when a deadline that is a date has passed. */
export function endOfDayInLondon(date: string): Date {
  return new Date(startOfDayInLondon(addDays(date, 1)).getTime() - 1);
}

/** The first instant of a date in London. */
export function startOfDayInLondon(date: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(LONDON).epochMilliseconds);
}

/** The date that it is in London at an instant. */
export function londonDate(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(LONDON)
    .toPlainDate()
    .toString();
}
