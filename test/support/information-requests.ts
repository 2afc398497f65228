/** Requests for information in tests: an agreement that says how they are made, and the mutations with what is read. */
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { InformationRequestRow } from '../../subgraphs/register/cases/information/entity.ts';
import type { InformationClause } from '../../subgraphs/register/cases/information/terms.ts';
import { data, type Answer } from './answers.ts';
import { exampleTerms } from './example-terms.ts';

interface Sides {
  /** Has a ladder of four steps, and asks a department. */
  commissioner: string;
  /** Has no ladder. */
  department: string;
}

/** A commissioner and a department ask each other: only the commissioner may escalate. */
export function exampleClause(
  { commissioner, department }: Sides,
  more: Partial<InformationClause> = {},
): InformationClause {
  const response = { anchor: 'DATE_OF_REQUEST', strength: 'AIM', route: null, source: 'para 12' } as const;
  const common = ['NECESSARY', 'PUBLICATION', 'ACCESS_STORAGE_DISPOSAL', 'LAWFUL'];
  const approval = { party: department, of: ['SENIOR_OFFICIAL', 'MINISTER'] };
  const offices = ['POLICY_LEAD', 'DIRECTOR', 'SENIOR_SPONSOR', 'MINISTERS'];
  const gates: Record<number, 'REASONABLE_AND_JUSTIFIED' | 'LAST_RESORT'> = {
    1: 'REASONABLE_AND_JUSTIFIED',
    4: 'LAST_RESORT',
  };
  return {
    modes: ['ONE_OFF', 'REGULAR'],
    justifiedOn: ['ONE_OFF', 'FIRST_REGULAR'],
    justification: [
      'necessity',
      'informationRequested',
      'purposeOfUse',
      'publicationIntended',
      'accessors',
      'storageAndDuration',
      'disposal',
    ],
    acknowledge: { workingDays: 3, anchor: null, strength: 'SHOULD', source: 'para 12' },
    respond: [
      { ...response, classification: 'OFFICIAL', workingDays: 10 },
      { ...response, classification: 'OFFICIAL_SENSITIVE', workingDays: 15 },
      {
        classification: 'ABOVE_OFFICIAL_SENSITIVE',
        workingDays: null,
        anchor: null,
        strength: null,
        route: 'SEPARATE_ARRANGEMENTS',
        source: 'para 10',
      },
    ],
    tests: { [department]: [...common, 'LABELLED'], [commissioner]: [...common, 'INDEPENDENCE'] },
    approvals: {
      personalData: { ...approval, source: 'paras 16-17' },
      officialSensitive: { ...approval, certain: false, source: 'para 10' },
    },
    personalData: {
      routine: ['DATA_SHARING_ARRANGEMENT', 'IMPACT_ASSESSMENT'],
      adHoc: ['LEGAL_BASIS_BY_BOTH', 'COMPLIANCE_BY_BOTH'],
      source: 'paras 16-17',
    },
    escalation: {
      [commissioner]: {
        ladder: offices.map((office, index) => ({
          step: index + 1,
          office,
          gate: gates[index + 1] ?? null,
        })),
        source: 'para 13',
      },
      [department]: { ladder: [], final: commissioner, source: 'para 14' },
    },
    ...more,
  };
}

/** Terms that any signatory signs as SIRO, with this said of requests for information. */
export function askingTerms(clause: unknown): Terms {
  return exampleTerms({ further: { informationRequests: clause } });
}

/** The seven fields of justification. */
export const JUSTIFIED = {
  necessity: 'to see how victims are identified',
  what: 'counts of referrals by region',
  purpose: 'a report on identification',
  publication: 'a table by region',
  access: 'three analysts',
  storage: 'two years, encrypted',
  disposal: 'deleted, with a certificate',
};

/** A row to which nothing has happened, asked by `fromId` of `toId`. */
export function requestRow(
  clause: InformationClause,
  more: Partial<InformationRequestRow> & Pick<InformationRequestRow, 'fromId' | 'toId'>,
): InformationRequestRow {
  return {
    ...JUSTIFIED,
    id: 'row',
    party: more.toId,
    requestId: 'request',
    unit: null,
    agreement: 'A',
    classification: 'OFFICIAL_SENSITIVE',
    requestedOn: '2026-04-02',
    oneOff: true,
    personalData: false,
    follows: null,
    frequency: null,
    publicTaskStatement: null,
    legalBasis: null,
    clause,
    acknowledgeBy: '2026-04-09',
    respondBy: '2026-04-27',
    ladder: (clause.escalation[more.fromId]?.ladder ?? []).map(({ office }) => office),
    acknowledgedOn: null,
    escalations: [],
    approvals: [],
    justifications: [],
    publicationTalks: [],
    decision: null,
    provisions: [],
    withdrawnBecause: null,
    applied: 1,
    recordedAt: new Date('2026-04-02T09:00:00Z'),
    ...more,
  };
}

/** All that is read of a request. */
export const FIELDS = `id requestId from { id } to { id } unit agreement classification requestedOn oneOff personalData follows
  publication legalBasis publicTaskStatement state acknowledgeBy acknowledgedOn respondBy ladder
  escalations { step office reasons outcome satisfied exceptional } tests { test rule satisfied }
  approvals { office needed approvedOn source } justifications { question answer }
  publicationTalks { by { id } proposal accepted } publicationAgreed
  decision { outcome reason final legalBasis } provisions { what method label nextOn }`;

/** What is read of a request, as far as tests look into it. */
export interface Seen {
  id: string;
  requestId: string;
  state: string;
  [field: string]: unknown;
}

type Ask = (party: string, document: string, variables: object) => Promise<Answer>;

/** Carries a mutation out at a party. */
export function mutateRequest(ask: Ask, party: string, mutation: string, input: object): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($party: ID!, $input: ${type}) { row: ${mutation}(party: $party, input: $input) { ${FIELDS} } }`;
  return ask(party, document, { party, input });
}

/** The request as a mutation leaves it. */
export async function doneTo(ask: Ask, party: string, mutation: string, input: object): Promise<Seen> {
  return data<{ row: Seen }>(await mutateRequest(ask, party, mutation, input)).row;
}
