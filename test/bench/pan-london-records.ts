/** Two thousand entries of the parties' records of processing, with the flows that they name. */
import { NO_DETAILS } from '../../subgraphs/register/records/processing/actions.ts';
import type { ProcessingRecordRow } from '../../subgraphs/register/records/processing/entity.ts';
import type { Signed } from './pan-london-agreements.ts';
import {
  dateOf,
  daysAfter,
  daysBefore,
  insertRows,
  MEASURED,
  someParties,
  type PanLondon,
} from './pan-london-rows.ts';

const RECORDS = 2000;
/** Of them the measured party's. */
const OWN = 200;
const WORK = ['Safeguarding', 'Housing', 'Licensing', 'School places', 'Adult care', 'Community safety'];
const WHAT = ['enquiries', 'referrals', 'reviews', 'visits', 'payments', 'complaints'];
const CATEGORIES = ['NAME_CONTACT', 'AGE_DOB', 'EQUALITIES', 'HEALTH', 'CRIMINAL_INTEL_ASB', 'EDUCATION'];

/** The ids of the measured party's entries. */
export async function fillRecords(making: PanLondon, signed: Signed): Promise<string[]> {
  const others = making.parties.filter((party) => party !== MEASURED);
  const rows = new Map<string, ProcessingRecordRow[]>(making.parties.map((party) => [party, []]));
  for (let index = 0; index < RECORDS; index += 1) {
    const party = index < OWN ? MEASURED : others[index % others.length]!;
    rows.get(party)!.push(recordOf(making, party, index, signed.get(party) ?? []));
  }
  for (const [party, own] of rows) {
    await insertRows(making.federation.register(party).databaseUrl, 'processing_record', own);
  }
  return rows.get(MEASURED)!.map(({ id }) => id);
}

function recordOf(
  making: PanLondon,
  party: string,
  index: number,
  agreements: string[],
): ProcessingRecordRow {
  const { chance } = making;
  const recordedAt = daysBefore(making, chance.below(900));
  const categories = ['NAME_CONTACT', ...chance.some(CATEGORIES.slice(1), 0.4)];
  return {
    ...NO_DETAILS,
    id: chance.uuid(),
    party,
    name: `${chance.one(WORK)} ${chance.one(WHAT)} ${index + 1}`,
    purposes: ['RISK_ASSESS'],
    people: ['children', 'carers'],
    categories,
    specialCategory: categories.includes('HEALTH'),
    criminalOffence: categories.includes('CRIMINAL_INTEL_ASB'),
    regime: 'UK_GDPR',
    lawfulBases: ['6(1)(e)'],
    conditions: ['Children Act 1989 s.47'],
    recipientIds: someParties(making, 1, 6, party),
    sourceIds: someParties(making, 0, 2, party),
    agreements: agreements.length > 0 ? [chance.one(agreements)] : [],
    retention: '6 years after closure',
    retentionMonths: 72,
    security: 'Access by role',
    recordedAt,
    revision: 1,
    reviewedOn: null,
    nextReviewOn: daysAfter(dateOf(recordedAt), 365),
    endedOn: null,
  };
}
