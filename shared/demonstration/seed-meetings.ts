/** Fills the registers with meetings at which data were shared, as the party that convened each records it. */
import { readFileSync } from 'node:fs';
import { addDays, londonDate } from '../calendar/calendar.ts';
import { command, type Registers } from './seed-registers.ts';

interface SeedMeeting {
  key: string;
  party: string;
  daysAgo: number;
  input: Record<string, unknown>;
  actions: { owner: string; what: string; dueInDays: number }[];
}

function readMeetings(): SeedMeeting[] {
  const file = new URL('data/meetings.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as SeedMeeting[];
}

/** Records each meeting with its actions; days are counted from the anchor. */
export async function seedMeetings(registers: Registers, anchor: Date): Promise<void> {
  const today = londonDate(anchor);
  for (const { key, party, daysAgo, input, actions } of readMeetings()) {
    const taken = actions.map(({ dueInDays, ...action }) => ({
      ...action,
      dueOn: addDays(today, dueInDays),
    }));
    await command(
      registers,
      { party, role: 'CASEWORKER' },
      {
        mutation: 'recordMeeting',
        key,
        input: { ...input, heldOn: addDays(today, -daysAgo), actions: taken },
      },
    );
  }
}
