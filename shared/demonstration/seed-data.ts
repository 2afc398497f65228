/** The demonstration's data, as its files hold them. All people are invented. */
import { readFileSync } from 'node:fs';

/** An agreement with who proposes it, and the signatures that stand under it. */
export interface SeedAgreement {
  reference: string;
  title: string;
  kind: string;
  commencesOn: string | null;
  proposedBy: string;
  signatures: SeedSignature[];
  /** Parties that are asked to sign, and have not signed yet. */
  notSignedBy?: string[];
  terms: Record<string, unknown>;
}

/** A signature, as it is given; `rank` where the agreement asks for it. */
export interface SeedSignature {
  party: string;
  office: string;
  name: string;
  rank?: string;
  /** Left out: the day on which the seed runs. */
  signedOn?: string;
}

/** A request to share, with what parties did about it before the agreement. */
export interface SeedSharingRequest {
  party: string;
  input: { reference: string; holders: string[]; runningSince?: string } & Record<string, unknown>;
  steps: SeedSharingStep[];
}

/** What one party recorded of its copy. */
export interface SeedSharingStep {
  party: string;
  assessments: Record<string, unknown>[];
  /** Null: its signatory has not decided. */
  decision: { office: string; name: string } | null;
}

export interface SeedPerson {
  key: string;
  name: string;
  dateOfBirth: string;
  /** Of the range 999, which is never given to anyone. */
  nhsNumber: string;
  pncId: string | null;
  /** A party -> its own reference to the person. */
  references: Record<string, string>;
}

export interface SeedRecord {
  party: string;
  /** The day of the oldest data held. */
  oldestHeldDaysAgo?: number;
  input: {
    name: string;
    recipients: string[];
    sources: string[];
    agreements: string[];
    details?: object;
  } & Record<string, unknown>;
}

export interface SeedDisclosure {
  key: string;
  party: string;
  person: string;
  daysAgo: number;
  input: { recipient: string; agreement: string | null; categories: string[]; purpose: string } & Record<
    string,
    unknown
  >;
}

export interface SeedRequest {
  key: string;
  party: string;
  person: string;
  daysAgo: number;
  input: { right: string; agreements: string[] } & Record<string, unknown>;
  /** Null: it stays open. */
  decision: {
    refused?: true;
    outcome?: string;
    ground: string | null;
    reason?: string;
    correction?: string;
  } | null;
}

export interface SeedBreach {
  key: string;
  party: string;
  occurredHoursAgo: number | null;
  detectedHoursAgo: number;
  awareHoursAgo: number | null;
  /** By name. */
  processingRecords: string[];
  input: { agreements: string[] } & Record<string, unknown>;
}

export interface SeedAssurance {
  party: string;
  daysAgo: number;
  /** Negative: it has expired already. Null: it does not expire. */
  daysLeft: number | null;
  input: { kind: string } & Record<string, unknown>;
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
}

const AGREEMENTS = ['HO-IASC-2020', 'LDN-IOM-2021', 'LDN-MAS', 'NAT-RELEASE', 'WEISF-SAFEGUARDING'];

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8')) as T;
}

/** Reads all files. */
export function readSeedData(): SeedData {
  return {
    sharingRequests: read('sharing-requests'),
    agreements: AGREEMENTS.map((reference) => read(`agreements/${reference}`)),
    people: read('people'),
    processingRecords: read('processing-records'),
    disclosures: read('disclosures'),
    rightsRequests: read('rights-requests'),
    breaches: read('breaches'),
    assurances: read('assurances'),
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
