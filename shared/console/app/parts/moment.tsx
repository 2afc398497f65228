/** Instants, dates and time left, as elements that machines read too. */
import { useEffect, useState } from 'react';
import { endOfLondonDay, londonClock, londonDay, londonTime, timeLeft } from './london.ts';

const MINUTE_MILLISECONDS = 60_000;

/** An instant in London, with its zone; `none` where there is none. */
export function Moment({ at, none = 'not yet' }: { at: string | null | undefined; none?: string }) {
  return at ? <time dateTime={at}>{londonTime(at)}</time> : <>{none}</>;
}

/** An instant below a heading that names its day: the time in London, with its zone. */
export function TimeOfDay({ at }: { at: string }) {
  return <time dateTime={at}>{londonClock(at)}</time>;
}

/** A calendar date; `none` where there is none. */
export function Day({ on, none = 'not yet' }: { on: string | null | undefined; none?: string }) {
  return on ? <time dateTime={on}>{londonDay(on)}</time> : <>{none}</>;
}

/** How much time is left, counted on without the page being read again. */
export function TimeLeft({ until }: { until: string }) {
  return <span>{timeLeft(until, useNow())}</span>;
}

/** How much time is left until the end of a date. */
export function DayLeft({ on }: { on: string }) {
  return <TimeLeft until={endOfLondonDay(on)} />;
}

/** The time of this machine, every so often. */
export function useNow(everyMilliseconds = MINUTE_MILLISECONDS): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}
