/** Fills the registers with requests for release under FOIA or EIR, and the views of those from whom the information came. */
import { readFileSync } from 'node:fs';
import { addDays, londonDate } from '../calendar/calendar.ts';
import { command, idOfCopy, type Registers } from './seed-registers.ts';

interface SeedReleaseRequest {
  key: string;
  party: string;
  daysAgo: number;
  input: Record<string, unknown>;
  /** What originators say before release. */
  views: { by: string; input: object }[];
}

function readReleaseRequests(): SeedReleaseRequest[] {
  const file = new URL('data/release-requests.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as SeedReleaseRequest[];
}

/** Records each request, and the views once the originators hold it; days are counted from the anchor. */
export async function seedReleaseRequests(registers: Registers, anchor: Date): Promise<void> {
  const today = londonDate(anchor);
  for (const { key, party, daysAgo, input, views } of readReleaseRequests()) {
    const { requestId } = await command(
      registers,
      { party, role: 'DPO' },
      { mutation: 'recordReleaseRequest', key, input: { ...input, receivedOn: addDays(today, -daysAgo) } },
    );
    for (const { by, input: view } of views) {
      const id = await idOfCopy(registers, by, { requestId: requestId!, among: 'releaseRequests' });
      await command(
        registers,
        { party: by, role: 'DPO' },
        { mutation: 'giveReleaseView', key: `${key} ${by}`, input: { ...view, id } },
      );
    }
  }
}
