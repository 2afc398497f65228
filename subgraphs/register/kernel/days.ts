/** Days that an input gives: when something happened. */
import { londonDate } from '../../../shared/calendar/calendar.ts';
import { refuseField } from '../../../shared/errors.ts';

/** Refuses a day in the future, or before what it follows; one that is left out passes. */
export function checkDay(field: string, day: string | null | undefined, today: string, notBefore = ''): void {
  if (!day) return;
  if (day > today) refuseField(field, 'IN_FUTURE', `\`${field}\` is in the future.`);
  if (day < notBefore)
    refuseField(field, 'TOO_EARLY', `\`${field}\` is before ${notBefore}, which it follows.`, { notBefore });
}

/** The day on which something happened: today if it is left out. */
export function dayOf(field: string, given: string | null | undefined, notBefore: string, now: Date): string {
  const today = londonDate(now);
  const day = given ?? today;
  checkDay(field, day, today, notBefore);
  return day;
}
