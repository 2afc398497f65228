/** Has the parties confirm what they confirm about themselves. */
import { addDays, londonDate } from '../calendar/calendar.ts';
import type { SeedAssurance, SeedData } from './seed-data.ts';
import { command, type Registers } from './seed-registers.ts';

interface Seeding {
  registers: Registers;
  data: Pick<SeedData, 'assurances'>;
  /** From which days ago and days left are counted; the same when the seed is run again. */
  anchor: Date;
}

/** Works on all parties at once, and on one party's confirmations one by one. */
export async function seedAssurances(seeding: Seeding): Promise<void> {
  const { assurances } = seeding.data;
  const parties = [...new Set(assurances.map(({ party }) => party))];
  await Promise.all(
    parties.map(async (party) => {
      for (const assurance of assurances) if (assurance.party === party) await confirm(seeding, assurance);
    }),
  );
}

async function confirm({ registers, anchor }: Seeding, assurance: SeedAssurance): Promise<void> {
  const { party } = assurance;
  const input = assuranceInput(assurance, londonDate(anchor));
  await command(registers, { party, role: 'DPO' }, { mutation: 'recordAssurance', key: input.kind, input });
}

/** The confirmation with its dates, as they are on that day. */
export function assuranceInput({ daysAgo, daysLeft, input }: SeedAssurance, today: string) {
  const validUntil = daysLeft === null ? null : addDays(today, daysLeft);
  return { ...input, confirmedOn: addDays(today, -daysAgo), validUntil };
}
