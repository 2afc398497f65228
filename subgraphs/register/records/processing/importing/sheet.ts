/** Reads one worksheet of an XLSX file, row by row. */
import { FileProblem, MOST_CHARACTERS, MOST_COLUMNS, type Cell, type TableRow } from './table.ts';
import { listen, listened, type XmlListener } from './xml.ts';

/** One character more than a cell may hold: enough to see that it is too long. */
const KEPT_CHARACTERS = MOST_CHARACTERS + 1;

/** The texts that cells refer to by number. */
export async function sharedTexts(pieces: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  await listen(pieces, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(piece) {
      if (isText) text = (text + piece).slice(0, KEPT_CHARACTERS);
    },
    close(name) {
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') texts.push(text);
      isText = false;
    },
  });
  return texts;
}

export async function* sheetRows(pieces: AsyncIterable<string>, shared: string[]): AsyncGenerator<TableRow> {
  const ready: TableRow[] = [];
  for await (const _ of listened(pieces, new SheetListener(shared, ready))) yield* ready.splice(0);
}

class SheetListener implements XmlListener {
  readonly #shared: string[];
  readonly #ready: TableRow[];
  #row: TableRow = { row: 0, cells: [] };
  #column = -1;
  #type = 'n';
  #text = '';
  #isText = false;
  #isFormula = false;

  constructor(shared: string[], ready: TableRow[]) {
    this.#shared = shared;
    this.#ready = ready;
  }

  open(name: string, { r, t }: Record<string, string>): void {
    if (name === 'row') this.#row = { row: Number(r) || this.#row.row + 1, cells: [] };
    if (name === 'row') this.#column = -1;
    if (name === 'c') {
      this.#column = r ? columnOf(r) : this.#column + 1;
      this.#type = t ?? 'n';
      this.#text = '';
      this.#isFormula = false;
    }
    if (name === 'f') this.#isFormula = true;
    this.#isText = name === 'v' || name === 't';
  }

  text(piece: string): void {
    if (this.#isText) this.#text = (this.#text + piece).slice(0, KEPT_CHARACTERS);
  }

  close(name: string): void {
    this.#isText = false;
    if (name === 'row') this.#ready.push(this.#row);
    if (name === 'c') this.#keepCell();
  }

  #keepCell(): void {
    const cell = this.#cell();
    if (cell.text === '' && !cell.isFormula) return;
    if (this.#column >= MOST_COLUMNS)
      throw new FileProblem(`Row ${this.#row.row} has more than ${MOST_COLUMNS} columns.`);
    this.#row.cells[this.#column] = cell;
  }

  #cell(): Cell {
    if (this.#isFormula) return { text: this.#text, isFormula: true };
    if (this.#type === 's') return { text: this.#shared[Number(this.#text)] ?? '' };
    if (this.#type === 'b') return { text: this.#text === '1' ? 'yes' : 'no' };
    return this.#type === 'n' && this.#text !== ''
      ? { text: this.#text, isNumber: true }
      : { text: this.#text };
  }
}

/** `B7` is in column 1. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) throw new FileProblem('A cell of the sheet has no place.');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
