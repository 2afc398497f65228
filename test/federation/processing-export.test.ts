/** The record as a file: each format is opened with another library than wrote it, and says what the rows say. */
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import jsonld from 'jsonld';
import { data } from '../support/answers.ts';
import { intervene } from '../support/database.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { exampleRecord } from '../support/processing.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { ProcessingRecordRow } from '../../subgraphs/register/records/processing/entity.ts';
import { COLUMNS } from '../../subgraphs/register/records/processing/importing/columns.ts';

const NOW = new Date('2026-03-02T10:00:00Z');
/** More than are read at once. */
const PLAIN = 520;

const full = exampleRecord({
  name: "=HYPERLINK('x')",
  purposes: ['one; two', 'back\\slash', "'quoted"],
  people: ['Tŷ Ddewi', 'line\nbreak'],
  specialCategory: true,
  criminalOffence: true,
  lawfulBases: ['6(1)(e)', '6(1)(ea)', '9(2)(g)'],
  conditions: ['DPA 2018 Sch. 1 Part 2 para. 18'],
  recipientIds: ['beta'],
  sourceIds: ['beta'],
  retention: '-1 day',
  contact: "'+44 @desk",
  sourceInWords: 'schools',
  recipientCategories: ['courts'],
  role: 'JOINT_CONTROLLER',
  controllers: ['beta'],
  transfers: [
    { country: 'France | Corsica', safeguard: 'IDTA; BCR', approvedOn: '2025-02-01', document: null },
    { country: 'Norway', safeguard: 'adequacy', approvedOn: null, document: 'D-1' },
  ],
  oldestHeldOn: '2020-01-31',
  retentionPolicy: 'RS-1',
  location: 'here',
  policyDocument: 'APD-1',
  legitimateInterests: 'LIA-1',
  impactAssessment: 'DPIA-1',
  automatedDecisions: true,
  privacyNotice: 'PN-1',
  consentRecord: 'CR-1',
  processorContract: 'PC-1',
  reviewedOn: '2026-01-01',
  nextReviewOn: '2027-01-01',
  endedOn: '2026-02-01',
});
const plain = Array.from({ length: PLAIN }, (_, index) =>
  exampleRecord({ name: `Plain ${String(index).padStart(4, '0')}` }),
);
const all = [full, ...plain];

let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({ parties: ['acme', 'beta'], mode: 'production', now: () => NOW });
  await manager().insert(ProcessingRecordRow, all);
});
afterAll(() => federation?.close());

const manager = () => federation.register('acme').hosted().database.manager;

const clearRecords = () =>
  intervene(federation.register('acme').databaseUrl, 'delete from processing_record');

async function get(path: string, token?: string): Promise<Response> {
  const bearer = token ?? (await federation.token('acme', 'DPO', { door: 'register' }));
  const url = new URL(path, federation.register('acme').url);
  return fetch(url, { headers: { authorization: `Bearer ${bearer}` } });
}

async function exported(format: string): Promise<Buffer> {
  const response = await get(`/exports/acme/processing-records.${format}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="processing-records-acme.${format}"`,
  );
  return Buffer.from(await response.arrayBuffer());
}

/** Imports the file into an empty record, and reads it. */
async function importedAgain(format: 'CSV' | 'XLSX', file: Buffer): Promise<ProcessingRecordRow[]> {
  const token = await federation.token('acme', 'DPO', { door: 'register' });
  const opened = await federation
    .register('acme')
    .query(
      token,
      `mutation { row: importProcessing(party: "acme", input: { format: ${format} }) { uploadPath } }`,
    );
  const { uploadPath } = data<{ row: { uploadPath: string } }>(opened).row;
  await clearRecords();
  try {
    const url = new URL(uploadPath, federation.register('acme').url);
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(file) });
    expect(await response.json()).toMatchObject({ state: 'IMPORTED', rowsGood: all.length });
    return await manager().find(ProcessingRecordRow, { order: { name: 'ASC', id: 'ASC' } });
  } finally {
    await clearRecords();
    await manager().insert(ProcessingRecordRow, all);
  }
}

const content = (rows: ProcessingRecordRow[]) =>
  rows
    .map(({ id: _id, recordedAt: _recordedAt, ...row }) => row)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

describe('CSV', () => {
  test('no cell is a formula, and the file comes back as it was', async () => {
    const file = await exported('csv');
    const rows: string[][] = parse(file, { bom: true });
    expect(rows).toHaveLength(all.length + 1);
    expect(rows[0]).toEqual(COLUMNS.map(({ header }) => header));
    expect(rows[1]!.slice(0, 2)).toEqual([`'${full.name}`, "one\\; two\nback\\\\slash\n'quoted"]);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    expect(content(await importedAgain('CSV', file))).toEqual(content(all));
  });

  test('the template is the header alone', async () => {
    const response = await get('/exports/acme/processing-records-template.csv');
    expect(parse(Buffer.from(await response.arrayBuffer()), { bom: true })).toEqual([
      COLUMNS.map(({ header }) => header),
    ]);
  });
});

describe('XLSX', () => {
  test('texts are texts, none is a formula, and the file comes back as it was', async () => {
    const file = await exported('xlsx');
    const book = new exceljs.Workbook();
    await book.xlsx.load(file as never);
    const sheet = book.worksheets[0]!;
    expect([book.worksheets.length, sheet.rowCount]).toEqual([1, all.length + 1]);
    expect((sheet.getRow(1).values as string[]).slice(1)).toEqual(COLUMNS.map(({ header }) => header));
    expect(sheet.getCell('A2').value).toBe(full.name);
    expect(sheet.getCell('A2').formula).toBeUndefined();
    expect(sheet.getCell(`A${all.length + 1}`).value).toBe(plain.at(-1)!.name);
    expect(content(await importedAgain('XLSX', file))).toEqual(content(all));
  });

  test('what another library wrote is imported', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('A');
    book.addWorksheet('Notes').addRow(['not read']);
    sheet.addRow([
      ...COLUMNS.filter(({ isNeeded }) => isNeeded).map(({ header }) => header),
      'Last reviewed',
    ]);
    for (const { name } of all)
      sheet.addRow([name, 'P', 'child', 'NAME', '6(1)(e)', '6 years', new Date('2026-01-02T00:00:00Z')]);
    sheet.getCell('B2').value = { richText: [{ text: 'P' }, { font: { bold: true }, text: 'Q' }] };
    const rows = await importedAgain('XLSX', Buffer.from(await book.xlsx.writeBuffer()));
    const first = rows.find(({ name }) => name === full.name)!;
    expect(first).toMatchObject({ purposes: ['PQ'], retention: '6 years', reviewedOn: '2026-01-02' });
  });
});

test('PDF: every entry is there to be read', async () => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(await exported('pdf')), verbosity: 0 }).promise;
  let text = '';
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    text += `${items.map((item) => ('str' in item ? item.str : '')).join(' ')} `;
  }
  const words = text.replaceAll(/\s+/g, ' ');
  expect(words).toContain(`Entries: ${all.length}.`);
  expect(words).toContain(`${full.name} • Purpose of processing: one; two; back\\slash; 'quoted`);
  expect(words).toContain('Categories of individuals: Tŷ Ddewi; line break');
  expect(plain.filter(({ name }) => !words.includes(name))).toEqual([]);
  await document.destroy();
});

describe('JSON-LD', () => {
  const DPV = 'https://w3id.org/dpv#';
  const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
  type Node = Record<string, { '@id'?: string; '@value'?: unknown; [key: string]: unknown }[]>;

  test('the vocabulary says what the rows say, and no context is fetched', async () => {
    const written = JSON.parse((await exported('jsonld')).toString('utf8')) as object;
    const documentLoader = (url: string): never => {
      throw new Error(`fetched ${url}`);
    };
    const nodes = (await jsonld.expand(written, { documentLoader })) as Node[];
    const ids = (node: Node, property: string) => node[DPV + property]!.map((value) => value['@id']);
    expect(nodes).toHaveLength(all.length + 1);
    expect(nodes[0]).toMatchObject({
      '@type': [`${DPV}ROPA`],
      'http://purl.org/dc/terms/conformsTo': [{ '@id': 'https://w3id.org/dpv/2.3' }],
    });
    const node = nodes.find((one) => (one['@id'] as unknown) === `urn:uuid:${full.id}`)!;
    expect(node['@type']).toEqual([`${DPV}DataProcessingRecord`]);
    expect(ids(node, 'hasLegalBasis')).toEqual([
      'https://w3id.org/dpv/legal/eu/gdpr#A6-1-e',
      'urn:register-federation:vocabulary:basis:6(1)(ea)',
      'https://w3id.org/dpv/legal/eu/gdpr#A9-2-g',
      'urn:register-federation:vocabulary:basis:DPA%202018%20Sch.%201%20Part%202%20para.%2018',
    ]);
    expect(node[`${DPV}hasPurpose`]!.map((one) => one[LABEL])).toEqual(
      full.purposes.map((purpose) => [{ '@value': purpose }]),
    );
    expect(ids(node, 'hasRecipient')[0]).toBe('urn:register-federation:party:beta');
    expect(node['urn:register-federation:vocabulary:retentionMonths']).toEqual([{ '@value': 72 }]);
    const titles = nodes.slice(1).map((one) => one['http://purl.org/dc/terms/title']![0]!['@value']);
    expect(titles.toSorted()).toEqual(all.map(({ name }) => name).toSorted());
  });
});

describe('who may take it', () => {
  const CSV = '/exports/acme/processing-records.csv';

  test.each<[string, number, string, () => Promise<string>]>([
    ['a stranger', 401, CSV, () => federation.token('beta', 'DPO', { door: 'register' })],
    ['the token of a gateway', 401, CSV, () => federation.token('acme', 'DPO')],
    ['an operator', 403, CSV, () => federation.token('acme', 'OPERATOR', { door: 'register' })],
    ['a format unknown', 404, `${CSV}x`, () => federation.token('acme', 'DPO', { door: 'register' })],
    [
      'a party elsewhere',
      421,
      CSV.replace('acme', 'beta'),
      () => federation.token('acme', 'DPO', { door: 'register' }),
    ],
  ])('%s: %i', async (_, status, path, token) => {
    expect((await get(path, await token())).status).toBe(status);
  });

  test('every export leaves an audit line', async () => {
    await exported('csv');
    const [line] = await manager().find(AuditLineRow, { order: { sequence: 'DESC' }, take: 1 });
    expect(line).toMatchObject({ action: 'read', rowKind: 'processingRecords', why: 'export csv' });
  });

  test('the register says where the files are, to its own people', async () => {
    const ask = async (party: string) => {
      const token = await federation.token(party, 'DPO');
      const answer = await federation.gateway.query(
        token,
        '{ party(id: "acme") { register { processingExport recordGaps { kind } processingImports { id } } } }',
      );
      return data<{ party: { register: object } }>(answer).party.register;
    };
    expect(await ask('acme')).toMatchObject({ processingExport: '/exports/acme/processing-records' });
    expect(await ask('beta')).toEqual({ processingExport: null, recordGaps: null, processingImports: null });
  });
});

test('a PDF has a limit, and says where to turn', async () => {
  const more = Array.from({ length: 1_001 - all.length }, (_, index) =>
    exampleRecord({ name: `More ${index}` }),
  );
  await manager().insert(ProcessingRecordRow, more);
  const response = await get('/exports/acme/processing-records.pdf');
  expect([response.status, await response.json()]).toEqual([
    409,
    {
      errors: [
        expect.objectContaining({
          message: 'The record has more than 1000 entries: take it as .csv or .jsonld.',
        }),
      ],
    },
  ]);
});
