/** Fills the registers with the demonstration's data, by the mutations that people use. Run again, it goes on where it stopped. */
import { addDays, addHours, londonDate } from '../calendar/calendar.ts';
import { letAuditorsIn } from './seed-auditors.ts';
import { seedAssurances } from './seed-assurances.ts';
import {
  readSeedData,
  subjectOf,
  type SeedAgreement,
  type SeedBreach,
  type SeedData,
  type SeedDisclosure,
  type SeedRecord,
  type SeedRequest,
} from './seed-data.ts';
import { seedInformationRequests } from './seed-information-requests.ts';
import { seedMeetings } from './seed-meetings.ts';
import { command, waitForCopy, type Registers } from './seed-registers.ts';
import { seedReleaseRequests } from './seed-release-requests.ts';
import { setUpShare } from './seed-sharing.ts';

interface SeedOptions extends Registers {
  onProgress?: (what: string) => void;
}

interface Seeding {
  registers: Registers;
  data: SeedData;
  /** From which days and hours ago are counted; the same when the seed is run again. */
  anchor: Date;
}

/** Sets sharing up and makes agreements, then what rests on them: records and disclosures, then requests and breaches. */
export async function seedFederation({ onProgress = () => {}, ...registers }: SeedOptions): Promise<void> {
  const data = readSeedData();
  onProgress('requests to share');
  await Promise.all(data.sharingRequests.map((request) => setUpShare(registers, request)));
  onProgress('agreements');
  const anchor = await proposeAll(registers, data.agreements);
  await Promise.all(data.agreements.map((agreement) => signByAll(registers, agreement)));
  const seeding = { registers, data, anchor };
  onProgress('assurances');
  await seedAssurances(seeding);
  await letAuditorsIn(seeding);
  onProgress('processing records and disclosures');
  const records = await recordProcessing(seeding);
  await byParty(data.disclosures, (disclosure) => disclose(seeding, disclosure));
  onProgress('requests for information');
  await seedInformationRequests(registers, anchor);
  onProgress('meetings and requests for release');
  await seedMeetings(registers, anchor);
  await seedReleaseRequests(registers, anchor);
  onProgress('rights requests and breaches');
  await byParty(data.rightsRequests, (request) => makeRequest(seeding, request));
  await byParty(data.breaches, (breach) => openBreach(seeding, breach, records));
}

/** Proposes all agreements. The first proposal's time, which a repeat gets again, is the anchor of all other times. */
async function proposeAll(registers: Registers, agreements: SeedAgreement[]): Promise<Date> {
  const proposed = await Promise.all(
    agreements.map(
      ({ reference, title, kind, commencesOn, terms, proposedBy, signatures, notSignedBy = [] }) =>
        command(
          registers,
          { party: proposedBy, role: 'DPO' },
          {
            mutation: 'proposeAgreement',
            key: reference,
            input: {
              reference,
              title,
              kind,
              commencesOn,
              terms,
              signatories: [...signatures.map(({ party }) => party), ...notSignedBy],
            },
          },
        ),
    ),
  );
  const [first] = proposed.map(({ proposedAt }) => proposedAt!).toSorted();
  return new Date(first!);
}

async function signByAll(registers: Registers, { reference, signatures }: SeedAgreement): Promise<void> {
  await Promise.all(
    signatures.map(async ({ party, ...signature }) => {
      await waitForCopy(registers, party, { reference, inForceWith: 0 });
      const input = { reference, version: 1, ...signature };
      await command(
        registers,
        { party, role: 'SIGNATORY', office: signature.office },
        { mutation: 'signAgreement', key: reference, input },
      );
    }),
  );
  const inForceWith = signatures.length - 1;
  await Promise.all(signatures.map(({ party }) => waitForCopy(registers, party, { reference, inForceWith })));
}

/** Works on all parties at once, and on one party's entries in their order. */
async function byParty<Entry extends { party: string }>(
  entries: Entry[],
  work: (entry: Entry) => Promise<void>,
): Promise<void> {
  const parties = [...new Set(entries.map(({ party }) => party))];
  await Promise.all(
    parties.map(async (party) => {
      for (const entry of entries) if (entry.party === party) await work(entry);
    }),
  );
}

const recordKey = (party: string, name: string) => `${party} ${name}`;

/** The ids of the records, by party and name. */
async function recordProcessing({ registers, data, anchor }: Seeding): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  await byParty(data.processingRecords, async ({ party, ...record }) => {
    const input = recordInput(record, londonDate(anchor));
    const key = recordKey(party, input.name);
    const row = await command(
      registers,
      { party, role: 'DPO' },
      { mutation: 'recordProcessing', key, input },
    );
    ids.set(key, row.id);
  });
  return ids;
}

/** The entry with the day of its oldest data, as it is on that day. */
function recordInput({ oldestHeldDaysAgo, input }: Omit<SeedRecord, 'party'>, today: string) {
  if (oldestHeldDaysAgo === undefined) return input;
  return { ...input, details: { ...input.details, oldestHeldOn: addDays(today, -oldestHeldDaysAgo) } };
}

function personIn({ data }: Seeding, key: string, party: string): object {
  return subjectOf(
    data.people.find((person) => person.key === key)!,
    party,
  );
}

async function disclose(
  seeding: Seeding,
  { key, party, person, daysAgo, input }: SeedDisclosure,
): Promise<void> {
  const decidedAt = addHours(seeding.anchor, -24 * daysAgo).toISOString();
  const subject = personIn(seeding, person, party);
  await command(
    seeding.registers,
    { party, role: 'CASEWORKER' },
    { mutation: 'decideDisclosure', key, input: { ...input, subject, decidedAt } },
  );
}

async function makeRequest(seeding: Seeding, request: SeedRequest): Promise<void> {
  const { key, party, decision } = request;
  const receivedOn = addDays(londonDate(seeding.anchor), -request.daysAgo);
  const subject = personIn(seeding, request.person, party);
  const { id } = await command(
    seeding.registers,
    { party, role: 'CASEWORKER' },
    { mutation: 'recordRightsRequest', key, input: { ...request.input, subject, receivedOn } },
  );
  if (!decision) return;
  const { refused, ...input } = decision;
  const mutation = refused ? 'refuseRightsRequest' : 'completeRightsRequest';
  await command(seeding.registers, { party, role: 'DPO' }, { mutation, key, input: { id, ...input } });
}

async function openBreach(seeding: Seeding, breach: SeedBreach, records: Map<string, string>): Promise<void> {
  const { key, party, occurredHoursAgo, detectedHoursAgo, awareHoursAgo } = breach;
  const before = (hours: number | null) =>
    hours === null ? null : addHours(seeding.anchor, -hours).toISOString();
  const input = {
    ...breach.input,
    occurredAt: before(occurredHoursAgo),
    detectedAt: before(detectedHoursAgo),
    awareAt: before(awareHoursAgo),
    processingRecords: breach.processingRecords.map((name) => records.get(recordKey(party, name))),
  };
  await command(
    seeding.registers,
    { party, role: 'BREACH_COORDINATOR' },
    { mutation: 'recordBreach', key, input },
  );
}
