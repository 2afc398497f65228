/** Dates and times as people enter them in the console: of London, whatever the machine's zone is. */
import type { Locator } from 'playwright-core';
import type { Hands } from '../support/hands.ts';

const HOUR_MILLISECONDS = 3_600_000;

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * HOUR_MILLISECONDS);

/** Fills a group of a date and a time. */
export async function fillMoment(hands: Hands, group: Locator, at: Date): Promise<void> {
  await hands.fill('Date', day.format(at), group);
  await hands.fill('Time in London', time.format(at), group);
}
