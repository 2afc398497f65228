/** Files that are not right are refused whole, and who may send one when. */
import { Readable } from 'node:stream';
import { eventually } from '../support/examples.ts';
import { personOf } from '../support/exchange.ts';
import {
  csv,
  federation,
  imported,
  manager,
  nothingIsLeft,
  open,
  openImports,
  put,
  records,
  seen,
} from '../support/processing-import.ts';
import {
  csvOf,
  NEEDED_HEADER,
  plainRow,
  xlsxOf,
  xlsxParts,
  zipOf,
  type ZipPart,
} from '../support/spreadsheets.ts';
import { ProcessingImportRow } from '../../subgraphs/register/records/processing/importing/imports.ts';
import { READING_LOCK } from '../../subgraphs/register/records/processing/importing/imports.ts';
import { receiveFile } from '../../subgraphs/register/records/processing/importing/receive.ts';

openImports();

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
