/** Reads CSV: commas, quotes, UTF-8, one row at a time. */
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FileProblem, MOST_CHARACTERS, MOST_COLUMNS, type Cell, type TableRow } from './table.ts';

/** Room for forty cells of the largest size. */
const MOST_ROW_CHARACTERS = 40 * MOST_CHARACTERS;

export async function* readCsv(file: Readable): AsyncGenerator<TableRow> {
  const parser = parse({
    relax_column_count: true,
    max_record_size: MOST_ROW_CHARACTERS,
    cast: (cell, { column }) => (Number(column) < MOST_COLUMNS ? cell : tooManyColumns()),
  });
  // The first error reaches the loop below through the parser.
  pipeline(Readable.from(textOf(file)), parser, () => undefined);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells: cells.map(cellOf) };
    }
  } catch (error) {
    throw error instanceof CsvError ? new FileProblem(helpAfter(error)) : error;
  }
}

/** Refuses the row at its first cell too many, before the rest of it is read into memory. */
function tooManyColumns(): never {
  throw new FileProblem(`A row has more than ${MOST_COLUMNS} columns.`);
}

/** What spreadsheets take for a formula (CSV injection). */
const FORMULA = /^\s*[=+\-@]/;

/** As in a spreadsheet, a leading apostrophe marks the rest as text. */
function cellOf(text: string): Cell {
  if (text.startsWith("'")) return { text: text.slice(1) };
  return FORMULA.test(text) ? { text, isFormula: true } : { text };
}

/** The inverse: writes a text so that `cellOf` reads it as this text. */
export function guarded(text: string): string {
  return FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text;
}

async function* textOf(file: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    if (isFirst) mustLookLikeCsv(chunk);
    isFirst = false;
    const text = decode(() => decoder.decode(chunk, { stream: true }));
    if (text.includes('\0'))
      throw new FileProblem('The file holds NUL, as UTF-16 does: save it as CSV in UTF-8.');
    if (text !== '') yield text;
  }
  decode(() => decoder.decode());
}

function mustLookLikeCsv(start: Buffer): void {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new FileProblem('The file is in UTF-16: save it as CSV in UTF-8.');
  if (start.subarray(0, 4).equals(ZIP)) throw new FileProblem('The file is a ZIP or XLSX, not CSV.');
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');

function decode(work: () => string): string {
  try {
    return work();
  } catch {
    throw new FileProblem('The file is not in UTF-8: save it as CSV in UTF-8.');
  }
}

function helpAfter({ code, records }: CsvError): string {
  const row = Number(records) + 1;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `Row ${row} is longer than ${MOST_ROW_CHARACTERS} characters: it has too many columns, or a quote that is not closed.`;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `Row ${row} has a quote that is not closed.`;
  return `Row ${row} is not CSV: a cell that holds quotes is put in quotes, and its own are doubled.`;
}
