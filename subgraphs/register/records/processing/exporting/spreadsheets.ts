/** The record as a spreadsheet, CSV or XLSX, in the layout of imports. */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { ProcessingRecordRow } from '../entity.ts';
import { cellText, COLUMNS } from '../importing/columns.ts';
import { guarded } from '../importing/csv.ts';

/** Spreadsheets read a file as UTF-8 only if it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

const lines = (rows: string[][]) => stringify(rows, { record_delimiter: '\r\n' });

/** The header alone: the template of imports. */
export const templateCsv = () => BYTE_ORDER_MARK + lines([COLUMNS.map(({ header }) => header)]);

export async function* toCsv(pages: AsyncIterable<ProcessingRecordRow[]>): AsyncGenerator<string> {
  yield templateCsv();
  for await (const page of pages)
    yield lines(page.map((row) => COLUMNS.map((column) => guarded(cellText(row, column)))));
}

/** Every cell is a text, so that no spreadsheet evaluates it as a formula. */
const cell = (value: string) => ({ value, type: String });

export async function toXlsx(rows: ProcessingRecordRow[]): Promise<Buffer> {
  const header = COLUMNS.map((column) => ({ ...cell(column.header), fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    COLUMNS.map((column) => {
      const text = cellText(row, column);
      return text === '' ? null : cell(text);
    }),
  );
  return writeXlsxFile([header, ...body], { sheet: 'Processing records', stickyRowsCount: 1 }).toBuffer();
}
