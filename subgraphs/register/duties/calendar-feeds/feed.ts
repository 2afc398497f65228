/** Writes deadlines as a calendar (RFC 5545): a day or an instant each, what to do, and what says so. Never who. */
import ical, { ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { endOfDayInLondon, londonDate } from '../../../../shared/calendar/calendar.ts';
import type { CalendarFeedRow } from './entity.ts';
import { lapsesAt, warnedOn } from './rules.ts';
import type { ObligationRow } from '../obligations/entity.ts';
import { kindOf, type ObligationKind } from '../obligations/kinds.ts';

type Deadline = Pick<ObligationRow, 'id' | 'kind' | 'rule' | 'source'> & { dueAt: Date };

interface Heading {
  /** What the calendar is called. */
  name: string;
  feed: Pick<CalendarFeedRow, 'id' | 'openedAt'>;
  now: Date;
}

/** How often a calendar is asked to read again. */
const REFRESH_SECONDS = 3600;

/** Kinds whose rules repeat what somebody typed, or name a contact: a feed may go anywhere, so that it leaves them out. */
const SAYS_MORE: readonly ObligationKind[] = [
  'AGREEMENT_REVIEW_CALLED',
  'BREACH_LESSON',
  'DISPOSAL',
  'ESCALATION',
  'MEETING_ACTION',
  'PARTNER_ESCALATION',
];

/** The calendar's text. */
export function calendarOf(deadlines: Deadline[], { name, feed, now }: Heading): string {
  const calendar = ical({
    name,
    prodId: { company: 'register-federation', product: 'deadlines', language: 'EN' },
    ttl: REFRESH_SECONDS,
    events: [...deadlines.map((deadline) => eventOf(deadline, now)), endOf(feed, now)],
  });
  return calendar.toString();
}

function eventOf({ id, kind, dueAt, rule, source }: Deadline, now: Date): ICalEventData {
  const { what, stops, ifMissed } = kindOf(kind);
  const inWords = (SAYS_MORE as readonly string[]).includes(kind) ? 'See the register.' : rule;
  return {
    id,
    stamp: now,
    ...timeOf(dueAt),
    summary: dueAt < now ? `Overdue: ${what}` : what,
    description: [
      `Rule: ${inWords}`,
      `Source: ${source}`,
      `What stops the clock: ${stops}`,
      `If it is missed: ${ifMissed}`,
    ].join('\n'),
    // A deadline takes up nobody's day.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** Warns before the end of the feed, so that nobody relies on a calendar that is no longer updated. */
function endOf(feed: Heading['feed'], now: Date): ICalEventData {
  return {
    id: feed.id,
    stamp: now,
    ...wholeDay(warnedOn(feed)),
    summary: 'Open this calendar feed again: it ends soon',
    description: `Its address answers until the end of ${londonDate(lapsesAt(feed))}. Open a new one in the register’s console.`,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

const wholeDay = (day: string) => ({ start: new Date(`${day}T00:00:00Z`), allDay: true });

/** The whole day where the deadline is a date, which ends with that day in London. */
function timeOf(dueAt: Date): Pick<ICalEventData, 'start' | 'allDay'> {
  const day = londonDate(dueAt);
  const isDate = dueAt.getTime() === endOfDayInLondon(day).getTime();
  return isDate ? wholeDay(day) : { start: dueAt };
}
