/** Fills the registers with requests for information between organisations, and what both sides did about them. */
import { readFileSync } from 'node:fs';
import { addDays, londonDate } from '../calendar/calendar.ts';
import { command, idOfCopy, untilDone, type Registers, type SeedMutation } from './seed-registers.ts';

interface SeedStep {
  /** The party that takes it; its person has the role and, where one is named, the office. */
  by: string;
  office?: string;
  mutation: SeedMutation;
  input: Record<string, unknown>;
  /** Where more is to come: after how many days. */
  nextInDays?: number;
}

export interface SeedInformationRequest {
  key: string;
  party: string;
  daysAgo: number;
  input: { to: string; agreement: string } & Record<string, unknown>;
  steps: SeedStep[];
}

/** Reads the file. */
export function readInformationRequests(): SeedInformationRequest[] {
  const file = new URL('data/information-requests.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as SeedInformationRequest[];
}

/** Makes each request and its steps in their order; days ago are counted from the anchor. */
export async function seedInformationRequests(registers: Registers, anchor: Date): Promise<void> {
  const today = londonDate(anchor);
  await Promise.all(readInformationRequests().map((request) => makeRequest(registers, request, today)));
}

async function makeRequest(
  registers: Registers,
  { key, party, daysAgo, input, steps }: SeedInformationRequest,
  today: string,
): Promise<void> {
  const asked = { ...input, requestedOn: addDays(today, -daysAgo) };
  const { requestId } = await command(
    registers,
    { party, role: 'DPO' },
    { mutation: 'requestInformation', key, input: asked },
  );
  for (const [index, step] of steps.entries()) {
    const more = step.nextInDays === undefined ? {} : { nextOn: addDays(today, step.nextInDays) };
    // What the step follows may still be on its way from the other party.
    await untilDone(async () => {
      const id = await idOfCopy(registers, step.by, { requestId: requestId!, among: 'informationRequests' });
      const person = {
        party: step.by,
        role: 'DPO',
        ...(step.office ? { office: step.office } : {}),
      } as const;
      const { mutation } = step;
      await command(registers, person, {
        mutation,
        key: `${key} ${index}`,
        input: { ...step.input, ...more, id },
      });
    });
  }
}
