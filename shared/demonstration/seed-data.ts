/** The demonstration's data, as in its files. All people are invented. */
import { readJson } from '../machine/files.ts';
import type { SeedMutation } from './seed-registers.ts';

/** The input of a mutation: what the seed reads of it, and whatever else the mutation takes. */
type Input<Known = object> = Known & Record<string, unknown>;

/** One command of a party's person. */
interface Entry<Known = object> {
  party: string;
  input: Input<Known>;
}

/** A command whose date is counted back from the anchor. The key tells it from all others of its mutation. */
interface DatedEntry<Known = object> extends Entry<Known> {
  key: string;
  daysAgo: number;
}

/** An agreement with who proposes it, and its signatures. */
export interface SeedAgreement {
  reference: string;
  title: string;
  kind: string;
  commencesOn: string | null;
  proposedBy: string;
  /** `rank` where the agreement asks for it; without `signedOn`, on the day on which the seed runs. */
  signatures: { party: string; office: string; name: string; rank?: string; signedOn?: string }[];
  /** Parties that are asked to sign, and have not signed yet. */
  notSignedBy?: string[];
  terms: Record<string, unknown>;
}

/** A request to share, with what each party recorded on its copy before there was an agreement. */
export interface SeedSharingRequest extends Entry<{
  reference: string;
  holders: string[];
  runningSince?: string;
}> {
  steps: {
    party: string;
    assessments: Record<string, unknown>[];
    /** Null: its signatory has not decided. */
    decision: { office: string; name: string } | null;
  }[];
}

export interface SeedPerson {
  key: string;
  name: string;
  dateOfBirth: string;
  /** From the range 999, which is never given to anyone. */
  nhsNumber: string;
  pncId: string | null;
  /** A party -> its own reference to the person. */
  references: Record<string, string>;
}

export interface SeedRecord extends Entry<{
  name: string;
  recipients: string[];
  sources: string[];
  agreements: string[];
  details?: object;
}> {
  /** The age of the oldest data held. */
  oldestHeldDaysAgo?: number;
}

export interface SeedDisclosure extends DatedEntry<{
  recipient: string;
  agreement: string | null;
  categories: string[];
  purpose: string;
}> {
  person: string;
}

export interface SeedRequest extends DatedEntry<{ right: string; agreements: string[] }> {
  person: string;
  /** Null: it stays open. */
  decision: {
    refused?: true;
    outcome?: string;
    ground: string | null;
    reason?: string;
    correction?: string;
  } | null;
}

export interface SeedBreach extends Entry<{ agreements: string[] }> {
  key: string;
  occurredHoursAgo: number | null;
  detectedHoursAgo: number;
  awareHoursAgo: number | null;
  /** By name. */
  processingRecords: string[];
}

export interface SeedAssurance extends Entry<{ kind: string }> {
  daysAgo: number;
  /** Negative: it has expired already. Null: it does not expire. */
  daysLeft: number | null;
}

export interface SeedInformationRequest extends DatedEntry<{ to: string; agreement: string }> {
  steps: {
    /** The party that takes it, by a person with this office where one is named. */
    by: string;
    office?: string;
    mutation: SeedMutation;
    input: Input;
    /** Where more is to follow: after how many days. */
    nextInDays?: number;
  }[];
}

export interface SeedMeeting extends DatedEntry {
  actions: { owner: string; what: string; dueInDays: number }[];
}

export interface SeedReleaseRequest extends DatedEntry {
  /** What originators say before release. */
  views: { by: string; input: object }[];
}

export interface SeedData {
  sharingRequests: SeedSharingRequest[];
  agreements: SeedAgreement[];
  people: SeedPerson[];
  processingRecords: SeedRecord[];
  disclosures: SeedDisclosure[];
  rightsRequests: SeedRequest[];
  breaches: SeedBreach[];
  assurances: SeedAssurance[];
  informationRequests: SeedInformationRequest[];
  meetings: SeedMeeting[];
  releaseRequests: SeedReleaseRequest[];
}

const AGREEMENTS = ['HO-IASC-2020', 'LDN-IOM-2021', 'LDN-MAS', 'NAT-RELEASE', 'WEISF-SAFEGUARDING'];

/** Reads all files. */
export function readSeedData(): SeedData {
  const read = <T>(name: string) => readJson<T>(new URL(`data/${name}.json`, import.meta.url));
  return {
    sharingRequests: read('sharing-requests'),
    agreements: AGREEMENTS.map((reference) => read(`agreements/${reference}`)),
    people: read('people'),
    processingRecords: read('processing-records'),
    disclosures: read('disclosures'),
    rightsRequests: read('rights-requests'),
    breaches: read('breaches'),
    assurances: read('assurances'),
    informationRequests: read('information-requests'),
    meetings: read('meetings'),
    releaseRequests: read('release-requests'),
  };
}

/** A person as one party knows them: by its own reference and by the numbers that all use. */
export function subjectOf(
  { name, dateOfBirth, nhsNumber, pncId, references }: SeedPerson,
  party: string,
): object {
  const own = references[party];
  const identifiers = [
    { scheme: 'NHS_NUMBER', value: nhsNumber },
    ...(pncId ? [{ scheme: 'PNC_ID', value: pncId }] : []),
    ...(own ? [{ scheme: `LOCAL:${party}`, value: own }] : []),
  ];
  return { name, dateOfBirth, identifiers };
}
