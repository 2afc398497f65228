/** Processing records from spreadsheets: all rows of a file or none, and a clear word for every file that is not right. */
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { data } from '../support/answers.ts';
import { intervene } from '../support/database.ts';
import { eventually } from '../support/examples.ts';
import { personOf } from '../support/exchange.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import {
  csvOf,
  NEEDED_HEADER,
  plainRow,
  xlsxOf,
  xlsxParts,
  zipOf,
  type ZipPart,
} from '../support/spreadsheets.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { ProcessingRecordRow } from '../../subgraphs/register/records/processing/entity.ts';
import {
  ProcessingImportRow,
  READING_LOCK,
} from '../../subgraphs/register/records/processing/importing/imports.ts';
import { receiveFile } from '../../subgraphs/register/records/processing/importing/receive.ts';

const NOW = new Date('2026-03-02T10:00:00Z');

let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({
    parties: ['acme', 'beta'],
    notJoined: ['twin-1', 'twin-2'],
    profiles: { 'twin-1': { name: 'Twins' }, 'twin-2': { name: 'Twins' } },
    mode: 'production',
    now: () => NOW,
  });
});
afterAll(() => federation?.close());
beforeEach(() => clearRecords());

const manager = () => federation.register('acme').hosted().database.manager;
const clearRecords = () =>
  intervene(federation.register('acme').databaseUrl, 'delete from processing_record');

type Format = 'CSV' | 'XLSX';
interface Import {
  id: string;
  state: string;
  uploadPath: string;
  rowsRead: number;
  rowsGood: number;
  refused: { row: number; column: string | null; message: string }[];
  refusedCount: number;
  problem: string | null;
  finishedAt: string | null;
}

const FIELDS =
  'id state uploadPath rowsRead rowsGood refused { row column message } refusedCount problem finishedAt';

async function ask<T>(document: string, variables: object = {}): Promise<T> {
  const token = await federation.token('acme', 'DPO', { door: 'register' });
  return data<T>(await federation.register('acme').query(token, document, { ...variables }));
}

async function open(format: Format, checkOnly = false): Promise<Import> {
  const { row } = await ask<{ row: Import }>(
    `mutation ($input: ImportProcessingInput!) { row: importProcessing(party: "acme", input: $input) { ${FIELDS} } }`,
    { input: { format, checkOnly } },
  );
  return row;
}

async function seen(id: string): Promise<Import> {
  const { register } = await ask<{ register: { processingImports: Import[] } }>(
    `query ($id: ID) { register(party: "acme") { processingImports(id: $id) { ${FIELDS} } } }`,
    { id },
  );
  return register.processingImports[0]!;
}

async function put(uploadPath: string, body: string | Buffer, token?: string): Promise<Response> {
  const bearer = token ?? (await federation.token('acme', 'DPO', { door: 'register' }));
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/octet-stream' };
  return fetch(new URL(uploadPath, federation.register('acme').url), { method: 'PUT', headers, body });
}

/** Opens an import, sends the file, and reads what became of it. */
async function imported(format: Format, file: string | Buffer, checkOnly = false): Promise<Import> {
  const { id, uploadPath } = await open(format, checkOnly);
  const response = await put(uploadPath, file);
  const row = await seen(id);
  expect([response.status, await response.json()]).toEqual([
    row.state === 'REFUSED' ? 422 : 200,
    expect.objectContaining({ id, state: row.state, rowsRead: row.rowsRead }),
  ]);
  return row;
}

const records = () => manager().find(ProcessingRecordRow, { order: { name: 'ASC' } });

async function nothingIsLeft(): Promise<void> {
  expect(await manager().count(ProcessingRecordRow)).toBe(0);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('register-import-'))).toEqual([]);
}

const csv = (...rows: string[][]) => csvOf([NEEDED_HEADER, ...rows]);

describe('a good file', () => {
  const header = [
    ...NEEDED_HEADER,
    ' ARTICLE 9  basis (if applicable)',
    'Recipients',
    'Special category data',
  ];
  const more = ['Transfers', 'Next review', 'Oldest data held', 'Retention in months', 'Contact'];
  const row = [...plainRow('Casework'), '9(2)(g)', 'beta', 'Yes'];

  test('CSV: every column is read, and the next review is owed', async () => {
    const cells = [
      ...row,
      'France | Art. 46: IDTA | 01/02/2025 | T-1',
      '2027-03-01',
      '31/01/2020',
      '72',
      "'=Desk",
    ];
    const file = `\uFEFF${csvOf([[...header, ...more], cells, Array(cells.length).fill('')])}`;
    expect(await imported('CSV', file)).toMatchObject({
      state: 'IMPORTED',
      rowsRead: 1,
      rowsGood: 1,
      refused: [],
      finishedAt: NOW.toISOString(),
    });
    const [record] = await records();
    expect(record).toMatchObject({
      name: 'Casework',
      categories: ['NAME', 'HEALTH'],
      lawfulBases: ['6(1)(e)', '9(2)(g)'],
      recipientIds: ['beta'],
      specialCategory: true,
      criminalOffence: false,
      regime: 'UK_GDPR',
      role: 'CONTROLLER',
      transfers: [
        { country: 'France', safeguard: 'Art. 46: IDTA', approvedOn: '2025-02-01', document: 'T-1' },
      ],
      nextReviewOn: '2027-03-01',
      oldestHeldOn: '2020-01-31',
      retentionMonths: 72,
      contact: '=Desk',
      revision: 1,
    });
    const duty = { about: record!.id, kind: 'PROCESSING_REVIEW' };
    expect((await manager().findOneByOrFail(ObligationRow, duty)).dueAt).toEqual(
      new Date('2027-03-01T23:59:59.999Z'),
    );
  });

  test('XLSX: dates come as numbers, in either count of days', async () => {
    for (const [date1904, number] of [
      [false, 43_861],
      [true, 42_399],
    ] as const) {
      await clearRecords();
      const file = xlsxOf(
        [
          [...NEEDED_HEADER, 'Oldest data held'],
          [...plainRow('Casework'), number],
        ],
        { date1904 },
      );
      expect(await imported('XLSX', file)).toMatchObject({ state: 'IMPORTED', rowsGood: 1 });
      expect((await records())[0]).toMatchObject({
        oldestHeldOn: '2020-01-31',
        categories: ['NAME', 'HEALTH'],
      });
    }
  });

  test('parties are found by name too, unless several bear it', async () => {
    const { name } = federation.register('acme').hosted().directory.party('beta')!;
    const file = (said: string) =>
      csvOf([
        [...NEEDED_HEADER, 'Recipients'],
        [...plainRow('Casework'), said],
      ]);
    expect(await imported('CSV', file(name.toUpperCase()))).toMatchObject({ state: 'IMPORTED' });
    expect((await records())[0]!.recipientIds).toEqual(['beta']);
    expect((await imported('CSV', file('Twins; nobody'))).refused).toEqual([
      {
        row: 2,
        column: 'Recipient parties',
        message: 'names Twins, nobody, which the directory does not have, or has more than once',
      },
    ]);
  });

  test('a check imports nothing, and its import leaves an audit line', async () => {
    const { id, state, rowsGood } = await imported('CSV', csv(plainRow('Casework')), true);
    expect({ state, rowsGood }).toEqual({ state: 'CHECKED', rowsGood: 1 });
    await nothingIsLeft();
    const lines = await manager().find(AuditLineRow, { order: { sequence: 'DESC' }, take: 1 });
    expect(lines[0]).toMatchObject({ action: 'importProcessing', rowIds: [id], why: 'file checked' });
  });

  test.each<[Format, (rows: string[][]) => string | Buffer]>([
    ['CSV', csvOf],
    ['XLSX', xlsxOf],
  ])(
    '5,000 records of %s are imported',
    async (format, write) => {
      const rows = Array.from({ length: 5000 }, (_, index) => plainRow(`Casework ${index}`));
      const row = await imported(format, write([NEEDED_HEADER, ...rows]));
      expect(row).toMatchObject({ state: 'IMPORTED', rowsRead: 5000, rowsGood: 5000, refusedCount: 0 });
      expect(await manager().count(ProcessingRecordRow)).toBe(5000);
    },
    30_000,
  );
});

describe('refused rows', () => {
  test('one bad row: nothing is imported, and each reason has its row and column', async () => {
    const bad = [
      ['', 'SAFEGUARDING', '', 'NAME', '6(1)(e)', '6 years'],
      [...plainRow('Dates'), 'perhaps', '2026-02-30', '=1+1'],
      [...plainRow('Unheld'), 'no', '', '', 'R-9', 'PART_3'],
      [...plainRow('Longer'), '', '', 'x'.repeat(10_001)],
      [...plainRow('Stray'), '', '', '', '', '', 'no heading'],
      plainRow('GOOD '),
    ];
    const header = [
      ...NEEDED_HEADER,
      'Special category data',
      'Oldest data held',
      'Contact',
      'Agreements',
      'Regime',
    ];
    const row = await imported('CSV', csvOf([header, plainRow('Good'), ...bad]));
    expect(row).toMatchObject({ state: 'REFUSED', rowsRead: 7, rowsGood: 1, refusedCount: 6, problem: null });
    expect(row.refused.map(({ row: at, column, message }) => `${at} ${column} ${message}`)).toEqual([
      '3 Business function is empty (Art. 30)',
      '3 Categories of individuals is empty (Art. 30)',
      '4 Special category data is yes or no',
      '4 Oldest data held is a date, as 2026-03-31 or 31/03/2026',
      '4 Contact holds a formula: put its value, or an apostrophe in front of a text',
      '5 Regime is UK_GDPR for a party that is no competent authority (DPA 2018 s.30)',
      '5 Agreements names R-9, which this register does not hold',
      '6 Contact is longer than 10000 characters',
      '7 null has a cell that stands under no heading',
      '8 Business function is also the name of row 2',
    ]);
    await nothingIsLeft();
  });

  test('the name of an entry that is there already is refused', async () => {
    await imported('CSV', csv(plainRow('Casework')));
    expect((await imported('CSV', csv(plainRow('casework ')))).refused).toEqual([
      { row: 2, column: 'Business function', message: 'is the name of an entry that the record has already' },
    ]);
    expect(await manager().count(ProcessingRecordRow)).toBe(1);
  });

  test('formulas of XLSX are refused, whatever they reckon to', async () => {
    const formula = { xml: '<c t="str"><f>HYPERLINK("http://x","y")</f><v>SAFEGUARDING</v></c>' };
    const cells = [plainRow('Casework')[0]!, formula, ...plainRow('Casework').slice(2)];
    expect((await imported('XLSX', xlsxOf([NEEDED_HEADER, cells]))).refused).toEqual([
      { row: 2, column: 'Purpose of processing', message: expect.stringMatching(/^holds a formula/) },
    ]);
  });

  test('a CSV date as a number is refused: whose count of days it is cannot be known', async () => {
    const file = csvOf([
      [...NEEDED_HEADER, 'Ended'],
      [...plainRow('Casework'), '43861'],
    ]);
    expect((await imported('CSV', file)).refused).toEqual([
      { row: 2, column: 'Ended', message: 'is a date, as 2026-03-31 or 31/03/2026' },
    ]);
  });

  test('the first 1,000 reasons are kept, and all refused rows counted', async () => {
    const rows = Array.from({ length: 1200 }, () => plainRow('').with(0, ''));
    const { refused, refusedCount, rowsGood } = await imported('CSV', csv(...rows));
    expect([refused.length, refusedCount, rowsGood]).toEqual([1000, 1200, 0]);
  });
});

const good = xlsxParts([NEEDED_HEADER, plainRow('Casework')]);
const withPart = (...parts: ZipPart[]) => zipOf([...good, ...parts]);
const sheetOf = (content: string | Buffer) => zipOf([...good.slice(0, 2), { ...good[2]!, content }]);
const whole = zipOf(good);

describe('files that are not right are refused whole, with a word on why, and leave nothing behind', () => {
  test.each<[string, () => string | Buffer, RegExp]>([
    ['an empty file', () => '', /^The file is empty/],
    ['only a header', () => csv(), /no rows/],
    ['a lacking column', () => csvOf([NEEDED_HEADER.slice(1)]), /lacks “Business function”/],
    ['an unknown column', () => csvOf([[...NEEDED_HEADER, 'Shoe size']]), /may not, “Shoe size”/],
    ['a column twice', () => csvOf([[...NEEDED_HEADER, 'name']]), /has twice “Business function”/],
    ['UTF-16', () => Buffer.from(`\uFEFF${csv(plainRow('A'))}`, 'utf16le'), /in UTF-16/],
    ['UTF-16 unmarked', () => Buffer.from(csv(plainRow('A')), 'utf16le'), /NUL, as UTF-16/],
    ['Latin 1', () => Buffer.from(csv(plainRow('Caf\u00e9')), 'latin1'), /not in UTF-8/],
    ['NUL', () => csv(plainRow('A\0')), /NUL/],
    ['an open quote', () => `${csv(plainRow('A'))}\r\n"B,C`, /quote that is not closed/],
    ['stray quotes', () => `${csv(plainRow('A'))}\r\n"B" C,D`, /^Row 3 is not CSV/],
    ['a long row', () => csv(plainRow('A'.repeat(400_001))), /longer than 400000 characters/],
    ['a million columns', () => `${csv(plainRow('A'))}\r\n${','.repeat(1_000_000)}`, /more than 100 columns/],
    ['20,001 rows', () => csv(...Array.from({ length: 20_001 }, (_, i) => [`${i}`])), /more than 20000 rows/],
    ['more than 20 MB', () => Buffer.alloc(60 * 1024 * 1024, 'a'), /larger than 20 MB/],
    ['a ZIP as CSV', () => whole, /ZIP or XLSX/],
  ])(
    'CSV: %s',
    async (_, file, problem) => {
      expect(await imported('CSV', file())).toMatchObject({
        state: 'REFUSED',
        problem: expect.stringMatching(problem),
      });
      await nothingIsLeft();
    },
    20_000,
  );

  test.each<[string, () => string | Buffer, RegExp]>([
    ['CSV as XLSX', () => csv(plainRow('A')), /not an XLSX/],
    ['an old or protected file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old \.xls, or protected/],
    ['a truncated file', () => whole.subarray(0, whole.length - 100), /not a whole XLSX/],
    ['another ZIP', () => zipOf([{ name: 'a.txt', content: 'a' }]), /not an XLSX/],
    ['an encrypted part', () => withPart({ name: 'a', content: 'a', isEncrypted: true }), /password/],
    ['macros', () => withPart({ name: 'xl/vbaProject.bin', content: 'a' }), /macros/],
    ['links', () => withPart({ name: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }), /links/],
    ['a part twice', () => withPart(good[2]!), /two parts of one name/],
    ['a bomb', () => withPart({ name: 'a', content: Buffer.alloc(65 * 1024 * 1024) }), /unpacks to more/],
    [
      'a small bomb',
      () => withPart({ name: 'a', content: Buffer.alloc(2 * 1024 * 1024) }),
      /unpacks to more/,
    ],
    [
      'a bomb that lies',
      () => zipOf([...good.slice(0, 2), { ...good[2]!, saysBytes: 100 }]),
      /not a whole XLSX/,
    ],
    [
      'parts without number',
      () => withPart(...Array.from({ length: 500 }, (_, i) => ({ name: `${i}`, content: '' }))),
      /503 parts/,
    ],
    [
      'a document type',
      () => sheetOf('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'),
      /document type/,
    ],
    ['broken XML', () => sheetOf('<worksheet><sheetData>'), /not a whole XLSX/],
    ['XML in UTF-16', () => sheetOf(Buffer.from('\uFEFF<a/>', 'utf16le')), /not a whole XLSX/],
    ['a wide row', () => xlsxOf([NEEDED_HEADER, Array(101).fill('a')]), /more than 100 columns/],
    [
      'a far cell',
      () => xlsxOf([NEEDED_HEADER, [{ xml: '<c r="XFD2"><v>1</v></c>' }]]),
      /more than 100 columns/,
    ],
    ['no sheet', () => zipOf([{ name: 'xl/workbook.xml', content: '<a/>' }, good[1]!]), /no sheet/],
  ])('XLSX: %s', async (_, file, problem) => {
    expect(await imported('XLSX', file())).toMatchObject({
      state: 'REFUSED',
      problem: expect.stringMatching(problem),
    });
    await nothingIsLeft();
  });
});

describe('who may send, and when', () => {
  test.each<[string, number, () => Promise<string>]>([
    ['no DPO', 403, () => federation.token('acme', 'CASEWORKER', { door: 'register' })],
    ['a stranger', 401, () => federation.token('beta', 'DPO', { door: 'register' })],
    ["the federation's token", 401, () => federation.token('acme', 'DPO')],
    ['no token', 401, async () => ''],
  ])('%s may not: %i', async (_, status, token) => {
    const { id, uploadPath } = await open('CSV');
    const response = await put(uploadPath, csv(plainRow('A')), await token());
    expect(response.status).toBe(status);
    expect(await seen(id)).toMatchObject({ state: 'AWAITING_FILE' });
  });

  test('a file is sent once, to an import that was opened', async () => {
    const { uploadPath } = await open('CSV');
    expect((await put(uploadPath, csv(plainRow('A')))).status).toBe(200);
    expect((await put(uploadPath, csv(plainRow('B')))).status).toBe(409);
    expect((await put('/imports/acme/nothing', csv(plainRow('B')))).status).toBe(404);
    expect((await put('/imports/beta/nothing', csv(plainRow('B')))).status).toBe(421);
    expect((await records()).map(({ name }) => name)).toEqual(['A']);
  });

  test('while a file is read its progress shows, and another has to wait', async () => {
    const [slow, other] = [await open('CSV'), await open('CSV')];
    const lock = federation.register('acme').hosted().database.createQueryRunner();
    // Readers of the file wait here for the names that are taken.
    await lock.startTransaction();
    await lock.query('lock table processing_record in access exclusive mode');
    const reading = put(slow.uploadPath, csv(...Array.from({ length: 600 }, (_, i) => plainRow(`N${i}`))));
    try {
      await eventually(async () => expect((await seen(slow.id)).state).toBe('READING'));
      expect((await put(other.uploadPath, csv(plainRow('B')))).status).toBe(409);
      expect((await seen(slow.id)).state).toBe('READING');
    } finally {
      await lock.rollbackTransaction();
      await lock.release();
    }
    expect((await reading).status).toBe(200);
    expect(await seen(slow.id)).toMatchObject({ state: 'IMPORTED', rowsRead: 600 });
  });

  test('a file that does not arrive whole can be sent again', async () => {
    const { id, uploadPath } = await open('CSV');
    const body = Readable.from(
      (async function* () {
        yield Buffer.from(csv(plainRow('A')));
        throw new Error('cut off');
      })(),
    );
    const register = federation.register('acme').hosted();
    await expect(receiveFile({ register, caller: personOf('acme'), id, body })).rejects.toThrow(
      'The file did not arrive whole: send it again.',
    );
    await nothingIsLeft();
    expect((await put(uploadPath, csv(plainRow('A')))).status).toBe(200);
  });

  test('an import whose reader is gone was interrupted, and another can be made', async () => {
    const { id } = await open('CSV');
    await manager().update(ProcessingImportRow, { id }, { state: 'READING', rowsRead: 250 });
    expect(await seen(id)).toMatchObject({ state: 'REFUSED', problem: expect.stringMatching(/interrupted/) });
    expect(await imported('CSV', csv(plainRow('A')))).toMatchObject({ state: 'IMPORTED' });
    const [lock] = await manager().query(`select pg_try_advisory_xact_lock(${READING_LOCK}) as free`);
    expect(lock).toEqual({ free: true });
  });
});
