/** Seeds requests to share, with what parties assess and their signatories decide before agreements are proposed. */
import type { SeedSharingRequest, SeedSharingStep } from './seed-data.ts';
import { command, waitForRequest, type Registers } from './seed-registers.ts';

/** Makes the request, waits for the copies, and takes each party's steps. */
export async function setUpShare(
  registers: Registers,
  { party, input, steps }: SeedSharingRequest,
): Promise<void> {
  const { reference, holders } = input;
  await command(registers, { party, role: 'DPO' }, { mutation: 'requestSharing', key: reference, input });
  await Promise.all(holders.map((holder) => waitForRequest(registers, holder, reference)));
  await Promise.all(steps.map((step) => takeStep(registers, reference, step)));
}

async function takeStep(
  registers: Registers,
  reference: string,
  { party, assessments, decision }: SeedSharingStep,
): Promise<void> {
  const id = await waitForRequest(registers, party, reference);
  for (const [index, assessment] of assessments.entries()) {
    const key = `${reference} ${index}`;
    const input = { id, ...assessment };
    await command(registers, { party, role: 'DPO' }, { mutation: 'recordImpactAssessment', key, input });
  }
  if (!decision) return;
  const { office } = decision;
  await command(
    registers,
    { party, role: 'SIGNATORY', office },
    { mutation: 'acceptRisks', key: reference, input: { id, ...decision } },
  );
}
