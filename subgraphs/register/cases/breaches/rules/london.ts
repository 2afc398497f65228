/** Instants as people in London read them. */
const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** For example `Sat, 24 October 2026 at 12:00 BST`. */
export const londonTime = (instant: Date) => FORMAT.format(instant);
