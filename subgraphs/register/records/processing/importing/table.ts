/** A file as rows of cells, whatever its format, and how large it may be. */

export interface Cell {
  text: string;
  /** Whether a spreadsheet would reckon it rather than show it. */
  isFormula?: boolean;
  /** Whether a spreadsheet holds it as a number, as it does dates. */
  isNumber?: boolean;
}

export interface TableRow {
  /** As the spreadsheet counts: the header is row 1. */
  row: number;
  /** By column; a place may be empty. */
  cells: (Cell | undefined)[];
}

export interface Table {
  rows: AsyncIterable<TableRow>;
  /** The day whose number is 0 in a spreadsheet. */
  dayZero: string;
}

export const MOST_FILE_BYTES = 20 * 1024 * 1024;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;
export const MOST_CHARACTERS = 10_000;

/** Why a whole file cannot be imported; its message says what the sender can change. */
export class FileProblem extends Error {
  override name = 'FileProblem';
}
