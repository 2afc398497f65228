/** Processing records brought in as a file: what a good one becomes, and each reason why a row is refused. */
import {
  clearRecords,
  csv,
  federation,
  type Format,
  imported,
  manager,
  nothingIsLeft,
  NOW,
  openImports,
  records,
} from '../support/processing-import.ts';
import { csvOf, NEEDED_HEADER, plainRow, xlsxOf } from '../support/spreadsheets.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { ProcessingRecordRow } from '../../subgraphs/register/records/processing/entity.ts';

openImports();

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
