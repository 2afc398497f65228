/** Instants and dates as people in London read them, with the zone. */

const ZONE = 'Europe/London';
const DAY_MILLISECONDS = 86_400_000;
const HOUR_MILLISECONDS = 3_600_000;
const MINUTE_MILLISECONDS = 60_000;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

const calendarDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** An instant, for example `Sat 24 Oct 2026, 13:00 BST`. */
export function londonTime(instant: string | Date): string {
  return parts
    .format(new Date(instant))
    .replace(/, (?=\d{4})/, ' ')
    .replace(/^(\w{3}),/, '$1');
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** The time of day of an instant, for example `13:00 BST`; its day stands elsewhere. */
export const londonClock = (instant: string): string => clock.format(new Date(instant));

/** A calendar date, for example `Sat 24 Oct 2026`. */
export function londonDay(date: string): string {
  return calendarDay.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
}

const entered = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The time of day of an instant as an input takes it, for example `13:00`. */
export const londonTimeOfDay = (instant: string): string => entered.format(new Date(instant));

/** Today in London, ISO 8601. */
export function londonToday(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
}

/** The instant of a date and a clock time in London, ISO 8601 in UTC. */
export function londonInstant(date: string, time: string): string {
  const asUtc = new Date(`${date}T${time}:00Z`);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' }).format(asUtc),
  );
  const ahead = (hour - asUtc.getUTCHours() + 24) % 24;
  return new Date(asUtc.getTime() - ahead * HOUR_MILLISECONDS).toISOString();
}

/** The instant at which a date ends in London. */
export function endOfLondonDay(date: string): string {
  const next = new Date(new Date(`${date}T00:00:00Z`).getTime() + DAY_MILLISECONDS);
  return londonInstant(next.toISOString().slice(0, 10), '00:00');
}

/** How long until an instant or since it, in words: `2 days 3 hours left`, `5 hours overdue`. */
export function timeLeft(instant: string, now: Date): string {
  const difference = new Date(instant).getTime() - now.getTime();
  const words = durationInWords(Math.abs(difference));
  return difference < 0 ? `${words} overdue` : `${words} left`;
}

/** A duration in its two largest units. */
export function durationInWords(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY_MILLISECONDS);
  const hours = Math.floor((milliseconds % DAY_MILLISECONDS) / HOUR_MILLISECONDS);
  const minutes = Math.floor((milliseconds % HOUR_MILLISECONDS) / MINUTE_MILLISECONDS);
  const units = [count(days, 'day'), count(hours, 'hour'), days > 0 ? '' : count(minutes, 'minute')];
  return units.filter(Boolean).slice(0, 2).join(' ') || 'less than a minute';
}

const count = (value: number, unit: string) =>
  value === 0 ? '' : `${value} ${unit}${value === 1 ? '' : 's'}`;
