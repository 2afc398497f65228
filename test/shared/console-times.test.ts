/** Times of the console: London's, with the zone, whatever clock the browser's machine goes by. */
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  londonDay,
  londonInstant,
  londonTime,
  londonToday,
  timeLeft,
} from '../../shared/console/app/parts/london.ts';

test('an instant is shown with its zone, in summer and in winter', () => {
  expect(londonTime('2026-10-24T12:00:00Z')).toBe('Sat 24 Oct 2026, 13:00 BST');
  expect(londonTime('2026-10-25T12:00:00Z')).toBe('Sun 25 Oct 2026, 12:00 GMT');
  expect(londonDay('2026-10-24')).toBe('Sat 24 Oct 2026');
});

test('today is London’s, late in the evening of summer too', () => {
  expect(londonToday(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
});

test('a date and a clock time mean the instant that an independent calendar says, over changes of the clock', () => {
  const minutes = fc.integer({ min: 0, max: 4 * 366 * 24 * 60 });
  fc.assert(
    fc.property(minutes, (after) => {
      const wall = Temporal.PlainDateTime.from('2025-01-01T00:00').add({ minutes: after });
      const zoned = wall.toZonedDateTime('Europe/London', { disambiguation: 'later' });
      // An hour that the clocks leave out is no time at all.
      fc.pre(zoned.toPlainDateTime().equals(wall));
      const [date = '', time = ''] = wall.toString({ smallestUnit: 'minute' }).split('T');
      expect(londonInstant(date, time)).toBe(zoned.toInstant().toString({ smallestUnit: 'millisecond' }));
    }),
    { numRuns: 2_000 },
  );
});

test('time left, and time overdue, in two units', () => {
  const now = new Date('2026-11-22T09:00:00Z');
  expect(timeLeft('2026-11-25T12:00:00Z', now)).toBe('3 days 3 hours left');
  expect(timeLeft('2026-11-22T08:59:30Z', now)).toBe('less than a minute overdue');
  expect(timeLeft('2026-11-22T03:57:00Z', now)).toBe('5 hours 3 minutes overdue');
});
