/** The record as CSV, in the layout of imports. */
import { stringify } from 'csv-stringify/sync';
import type { ProcessingRecordRow } from '../entity.ts';
import { cellText, COLUMNS } from '../importing/columns.ts';
import { guarded } from '../importing/csv.ts';

/** Spreadsheets take a file for UTF-8 only if it says so. */
const BYTE_ORDER_MARK = '\uFEFF';

const lines = (rows: string[][]) => stringify(rows, { record_delimiter: '\r\n' });

/** The header alone: the template of imports. */
export const templateCsv = () => BYTE_ORDER_MARK + lines([COLUMNS.map(({ header }) => header)]);

export async function* toCsv(pages: AsyncIterable<ProcessingRecordRow[]>): AsyncGenerator<string> {
  yield templateCsv();
  for await (const page of pages)
    yield lines(page.map((row) => COLUMNS.map((column) => guarded(cellText(row, column)))));
}
