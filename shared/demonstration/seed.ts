/** Fills the registers with the demonstration's data by the mutations that people use. Run again, it continues where it stopped. */
import { addDays, addHours, londonDate } from '../calendar/calendar.ts';
import {
  readSeedData,
  subjectOf,
  type SeedAgreement,
  type SeedAssurance,
  type SeedBreach,
  type SeedData,
  type SeedDisclosure,
  type SeedMeeting,
  type SeedRecord,
  type SeedRequest,
} from './seed-data.ts';
import { command, waitForCopy, type Registers } from './seed-registers.ts';
import { requestInformation, requestRelease, requestSharing } from './seed-requests.ts';
import { personOf } from './tokens.ts';

interface Seeding {
  registers: Registers;
  data: SeedData;
  /** Days and hours ago are counted from it; the same when the seed is run again. */
  anchor: Date;
  /** The anchor's date. */
  today: string;
}

const AUDIT_DAYS = 90;

/** Sets sharing up and makes agreements, then what rests on them: records and disclosures, then requests and breaches. */
export async function seedFederation(registers: Registers): Promise<void> {
  const data = readSeedData();
  await Promise.all(data.sharingRequests.map((request) => requestSharing(registers, request)));
  const anchor = await proposeAll(registers, data.agreements);
  await Promise.all(data.agreements.map((agreement) => signByAll(registers, agreement)));
  const today = londonDate(anchor);
  const seeding = { registers, data, anchor, today };
  await byParty(data.assurances, (assurance) => confirm(seeding, assurance));
  await grantAuditAccess(seeding);
  const records = await recordProcessing(seeding);
  await byParty(data.disclosures, (disclosure) => disclose(seeding, disclosure));
  await Promise.all(data.informationRequests.map((request) => requestInformation(registers, request, today)));
  for (const meeting of data.meetings) await recordMeeting(seeding, meeting);
  for (const request of data.releaseRequests) await requestRelease(registers, request, today);
  await byParty(data.rightsRequests, (request) => recordRequest(seeding, request));
  await byParty(data.breaches, (breach) => recordBreach(seeding, breach, records));
}

/** Works on all parties at once, and on one party's entries in their order. */
async function byParty<Entry extends { party: string }>(
  entries: Entry[],
  work: (entry: Entry) => Promise<unknown>,
): Promise<void> {
  const parties = [...new Set(entries.map(({ party }) => party))];
  await Promise.all(
    parties.map(async (party) => {
      for (const entry of entries) if (entry.party === party) await work(entry);
    }),
  );
}

/** Proposes all agreements. The first proposal's time, which a repeat gets again, is the anchor of all other times. */
async function proposeAll(registers: Registers, agreements: SeedAgreement[]): Promise<Date> {
  const proposed = await Promise.all(
    agreements.map(({ proposedBy: party, signatures, notSignedBy = [], ...proposal }) => {
      const input = { ...proposal, signatories: [...signatures.map(({ party }) => party), ...notSignedBy] };
      return command(registers, { party, mutation: 'proposeAgreement', key: proposal.reference, input });
    }),
  );
  const [first] = proposed.map(({ proposedAt }) => proposedAt!).toSorted();
  return new Date(first!);
}

async function signByAll(registers: Registers, { reference, signatures }: SeedAgreement): Promise<void> {
  await Promise.all(
    signatures.map(async ({ party, ...signature }) => {
      await waitForCopy(registers, party, { reference, inForceWith: 0 });
      const { office } = signature;
      const input = { reference, version: 1, ...signature };
      await command(registers, { party, office, mutation: 'signAgreement', key: reference, input });
    }),
  );
  const inForceWith = signatures.length - 1;
  await Promise.all(signatures.map(({ party }) => waitForCopy(registers, party, { reference, inForceWith })));
}

function confirm({ registers, today }: Seeding, assurance: SeedAssurance) {
  const { party } = assurance;
  const input = assuranceInput(assurance, today);
  return command(registers, { party, mutation: 'recordAssurance', key: input.kind, input });
}

/** The confirmation with its dates, as they are on that day. */
export function assuranceInput({ daysAgo, daysLeft, input }: SeedAssurance, today: string) {
  const validUntil = daysLeft === null ? null : addDays(today, daysLeft);
  return { ...input, confirmedOn: addDays(today, -daysAgo), validUntil };
}

/** Lets each party's auditor read for a quarter of a year. */
async function grantAuditAccess({ registers, anchor }: Seeding): Promise<void> {
  const until = addHours(anchor, 24 * AUDIT_DAYS).toISOString();
  const input = { person: personOf('AUDITOR'), until, reason: 'The audit that the demonstration shows.' };
  await Promise.all(
    Object.keys(registers.endpoints).map((party) =>
      command(registers, { party, mutation: 'grantAuditAccess', key: 'auditor', input }),
    ),
  );
}

const recordKey = (party: string, name: string) => `${party} ${name}`;

/** The ids of the records, by party and name. */
async function recordProcessing({ registers, data, today }: Seeding): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  await byParty(data.processingRecords, async (record) => {
    const { party } = record;
    const key = recordKey(party, record.input.name);
    const input = recordInput(record, today);
    ids.set(key, (await command(registers, { party, mutation: 'recordProcessing', key, input })).id);
  });
  return ids;
}

/** The entry with the day of its oldest data, as it is on that day. */
function recordInput({ oldestHeldDaysAgo, input }: SeedRecord, today: string) {
  if (oldestHeldDaysAgo === undefined) return input;
  return { ...input, details: { ...input.details, oldestHeldOn: addDays(today, -oldestHeldDaysAgo) } };
}

function personIn({ data }: Seeding, { person, party }: { person: string; party: string }): object {
  return subjectOf(
    data.people.find(({ key }) => key === person)!,
    party,
  );
}

function disclose(seeding: Seeding, disclosure: SeedDisclosure) {
  const { key, party, daysAgo } = disclosure;
  const decidedAt = addHours(seeding.anchor, -24 * daysAgo).toISOString();
  const input = { ...disclosure.input, subject: personIn(seeding, disclosure), decidedAt };
  return command(seeding.registers, { party, mutation: 'decideDisclosure', key, input });
}

function recordMeeting({ registers, today }: Seeding, { key, party, daysAgo, ...meeting }: SeedMeeting) {
  const actions = meeting.actions.map(({ dueInDays, ...action }) => ({
    ...action,
    dueOn: addDays(today, dueInDays),
  }));
  const input = { ...meeting.input, heldOn: addDays(today, -daysAgo), actions };
  return command(registers, { party, mutation: 'recordMeeting', key, input });
}

async function recordRequest(seeding: Seeding, request: SeedRequest): Promise<void> {
  const { registers, today } = seeding;
  const { key, party, daysAgo, decision } = request;
  const subject = personIn(seeding, request);
  const received = { ...request.input, subject, receivedOn: addDays(today, -daysAgo) };
  const { id } = await command(registers, { party, mutation: 'recordRightsRequest', key, input: received });
  if (!decision) return;
  const { refused, ...decided } = decision;
  const mutation = refused ? 'refuseRightsRequest' : 'completeRightsRequest';
  await command(registers, { party, mutation, key, input: { id, ...decided } });
}

function recordBreach({ registers, anchor }: Seeding, breach: SeedBreach, records: Map<string, string>) {
  const { key, party } = breach;
  const before = (hours: number | null) => (hours === null ? null : addHours(anchor, -hours).toISOString());
  const input = {
    ...breach.input,
    occurredAt: before(breach.occurredHoursAgo),
    detectedAt: before(breach.detectedHoursAgo),
    awareAt: before(breach.awareHoursAgo),
    processingRecords: breach.processingRecords.map((name) => records.get(recordKey(party, name))),
  };
  return command(registers, { party, mutation: 'recordBreach', key, input });
}
