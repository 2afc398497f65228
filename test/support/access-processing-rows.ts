/** Rows of the record of processing, of what was before, of imports and of disposals, with a mark in every text. */
import { DisposalRow } from '../../subgraphs/register/records/disposals/entity.ts';
import { ProcessingImportRow } from '../../subgraphs/register/records/processing/importing/imports.ts';
import {
  ProcessingRecordRow,
  ProcessingRevisionRow,
} from '../../subgraphs/register/records/processing/entity.ts';
import { canary } from './access-canary.ts';
import { othersOf, owe } from './access-owing.ts';
import type { Seeding } from './access-seeding.ts';

const AT = new Date('2026-02-01T10:00:00.000Z');
const ON = '2026-02-01';

/** The record, and with each entry a flow to every recipient: the ids of the entries. */
export async function seedProcessing(seeding: Seeding): Promise<string[]> {
  const ids = Array.from({ length: 8 }, () => seeding.chance.uuid());
  for (const id of ids) {
    await seedRecord(seeding, id);
    await owe(seeding, id, 'DISPOSAL');
  }
  await seedImport(seeding);
  for (const record of ids.slice(0, 2)) await seedDisposal(seeding, { recordId: record, agreement: null });
  await seedDisposal(seeding, { recordId: null, agreement: seeding.references[0]! });
  return ids;
}

async function seedRecord(seeding: Seeding, id: string): Promise<void> {
  const { party, chance, manager, references } = seeding;
  const text = (field: string) => canary('processing_record', field, id);
  const words = {
    name: text('name'),
    purposes: [text('purposes')],
    people: ['children'],
    categories: ['NAME'],
    retention: text('retention'),
    security: text('security'),
  };
  const law = { specialCategory: false, criminalOffence: false, lawfulBases: ['6(1)(e)'], conditions: [] };
  const relation = {
    recipientIds: chance.some(othersOf(seeding), 0.3),
    sourceIds: chance.some(othersOf(seeding), 0.2),
    agreements: chance.some(references, 0.15),
  };
  const regime = chance.one(['UK_GDPR', 'PART_3'] as const);
  const row = { id, party, ...words, ...detailsOf(text), ...law, ...relation, regime, recordedAt: AT };
  await manager.insert(ProcessingRecordRow, { ...row, revision: 2 } as never);
  const earlier = (field: string) => canary('processing_record_revision', field, id);
  await manager.insert(ProcessingRevisionRow, {
    recordId: id,
    revision: 1,
    fields: { name: earlier('fields') },
    because: earlier('because'),
    until: AT,
  });
}

/** What Art. 30 asks beyond the shortest entry. */
function detailsOf(text: (field: string) => string) {
  const transfer = {
    country: 'IE',
    safeguard: text('safeguard'),
    approvedOn: null,
    document: text('document'),
  };
  const fields =
    `contact sourceInWords retentionPolicy location policyDocument legitimateInterests impactAssessment
    privacyNotice consentRecord processorContract`.split(/\s+/);
  return {
    ...Object.fromEntries(fields.map((field) => [field, text(field)])),
    controllers: [text('controllers')],
    recipientCategories: [text('recipientCategories')],
    transfers: [transfer],
  };
}

async function seedImport({ party, chance, manager }: Seeding): Promise<void> {
  const id = chance.uuid();
  const text = (field: string) => canary('processing_import', field, id);
  await manager.insert(ProcessingImportRow, {
    id,
    party,
    format: 'CSV',
    checkOnly: false,
    state: 'REFUSED',
    rowsRead: 1,
    rowsGood: 0,
    refused: [{ row: 2, column: text('column'), message: text('message') }],
    refusedCount: 1,
    problem: text('problem'),
    openedAt: AT,
    finishedAt: AT,
  });
}

async function seedDisposal(
  { party, chance, manager }: Seeding,
  about: Pick<DisposalRow, 'recordId' | 'agreement'>,
): Promise<void> {
  const id = chance.uuid();
  const text = (field: string) => canary('disposal', field, id);
  await manager.insert(DisposalRow, {
    id,
    party,
    ...about,
    what: text('what'),
    method: 'DELETED',
    disposedOn: ON,
    upTo: about.recordId && ON,
    count: null,
    evidence: text('evidence'),
    office: text('office'),
    recordedAt: AT,
  });
}
