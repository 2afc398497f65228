/** The record as an XLSX spreadsheet, in the layout of imports. */
import writeXlsxFile from 'write-excel-file/node';
import type { ProcessingRecordRow } from '../entity.ts';
import { cellText, COLUMNS } from '../importing/columns.ts';

/** Texts throughout: a text is never reckoned, whatever it begins with. */
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
