/** How long until the end of a calendar date in London, in words. */
import { londonInstant, timeLeft } from '../parts/london.ts';

const DAY_MILLISECONDS = 86_400_000;

/** A date's deadline is the end of that day. */
export function dayLeft(date: string, now: Date): string {
  const next = new Date(new Date(`${date}T00:00:00Z`).getTime() + DAY_MILLISECONDS);
  return timeLeft(londonInstant(next.toISOString().slice(0, 10), '00:00'), now);
}
