/** Seeds what parties ask of each other: requests to share, for information and for release, with every party's steps. */
import { addDays } from '../calendar/calendar.ts';
import type { SeedInformationRequest, SeedReleaseRequest, SeedSharingRequest } from './seed-data.ts';
import { command, untilDone, waitForCopyOf, waitForRequest, type Registers } from './seed-registers.ts';

/** Makes the request, waits for the copies, and takes each party's steps. */
export async function requestSharing(
  registers: Registers,
  { party, input, steps }: SeedSharingRequest,
): Promise<void> {
  const { reference, holders } = input;
  await command(registers, { party, mutation: 'requestSharing', key: reference, input });
  await Promise.all(holders.map((holder) => waitForRequest(registers, holder, reference)));
  await Promise.all(steps.map((step) => takeStep(registers, reference, step)));
}

async function takeStep(
  registers: Registers,
  reference: string,
  { party, assessments, decision }: SeedSharingRequest['steps'][number],
): Promise<void> {
  const id = await waitForRequest(registers, party, reference);
  for (const [index, assessment] of assessments.entries()) {
    const key = `${reference} ${index}`;
    const input = { id, ...assessment };
    await command(registers, { party, mutation: 'recordImpactAssessment', key, input });
  }
  if (!decision) return;
  const { office } = decision;
  const input = { id, ...decision };
  await command(registers, { party, office, mutation: 'acceptRisks', key: reference, input });
}

/** Makes the request and takes its steps in their order. */
export async function requestInformation(
  registers: Registers,
  { key, party, daysAgo, input, steps }: SeedInformationRequest,
  today: string,
): Promise<void> {
  const asked = { ...input, requestedOn: addDays(today, -daysAgo) };
  const { requestId } = await command(registers, {
    party,
    mutation: 'requestInformation',
    key,
    input: asked,
  });
  for (const [index, { by, office, mutation, nextInDays, ...step }] of steps.entries()) {
    const more = nextInDays === undefined ? {} : { nextOn: addDays(today, nextInDays) };
    // What the step follows may still be on its way from the other party.
    await untilDone(async () => {
      const id = await waitForCopyOf(registers, by, { requestId, among: 'informationRequests' });
      const given = { ...step.input, ...more, id };
      await command(registers, { party: by, office, mutation, key: `${key} ${index}`, input: given });
    });
  }
}

/** Records the request, and each originator's view once it holds its copy. */
export async function requestRelease(
  registers: Registers,
  { key, party, daysAgo, input, views }: SeedReleaseRequest,
  today: string,
): Promise<void> {
  const received = { ...input, receivedOn: addDays(today, -daysAgo) };
  const made = await command(registers, { party, mutation: 'recordReleaseRequest', key, input: received });
  for (const { by, input: view } of views) {
    const id = await waitForCopyOf(registers, by, { requestId: made.requestId, among: 'releaseRequests' });
    const given = { ...view, id };
    await command(registers, { party: by, mutation: 'giveReleaseView', key: `${key} ${by}`, input: given });
  }
}
