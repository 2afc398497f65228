/** One breach of any party, and what its notices share. */
import type { BreachRow } from '../../subgraphs/register/cases/breaches/entity.ts';
import type { Cause } from './pan-london-notices.ts';
import type { PanLondon } from './pan-london-rows.ts';

/** A breach of a party, with what differs. */
export function breachOf(making: PanLondon, party: string, at: Date, more: Partial<BreachRow>): BreachRow {
  return {
    id: making.chance.uuid(),
    party,
    occurredAt: at,
    detectedAt: at,
    awareAt: at,
    awareBy: null,
    awareHow: null,
    kinds: ['CONFIDENTIALITY'],
    regimes: ['UK_GDPR'],
    agreements: [],
    processingRecords: [],
    disclosures: [],
    categories: ['NAME_CONTACT'],
    people: ['children'],
    approximatePeople: 40,
    approximateRecords: 120,
    specialCategory: false,
    criminalOffence: false,
    flagsBecause: null,
    summary: 'A list went to a wrong address',
    howItHappened: 'An old address was chosen from the list.',
    effects: null,
    measuresTaken: 'The recipient has deleted it.',
    measuresPlanned: null,
    details: {},
    becauseOf: null,
    causedBy: null,
    risk: 'RISK',
    riskBecause: 'Names and addresses of families.',
    revision: 1,
    terms: [],
    affected: [],
    overrides: [],
    warnings: [],
    lessons: [],
    recordedAt: at,
    closedAt: null,
    ...more,
  };
}

/** What its notices share. */
export const causeOf = (breach: BreachRow, agreement: string, caseId: string): Cause => ({
  kind: 'BREACH',
  cause: breach.id,
  originatorId: breach.party,
  agreement,
  at: breach.detectedAt,
  body: { detectedAt: breach.detectedAt.toISOString(), kinds: breach.kinds, summary: breach.summary },
  caseId,
});
