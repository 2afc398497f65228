/** Reads an XLSX file: the first sheet, row by row. Nothing in it is carried out, and nothing outside of it is fetched. */
import { read } from 'node:fs';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import { FileProblem, type Table, MOST_CHARACTERS, MOST_COLUMNS, type Cell, type TableRow } from './table.ts';
import { openZip, type Zip, asProblem } from './zip.ts';

export async function readXlsx(fd: number): Promise<Table> {
  await mustLookLikeXlsx(fd);
  const zip = await openZip(fd);
  mustBePlain(zip);
  const { sheet, dayZero } = await firstSheet(zip);
  const shared = zip.has(SHARED) ? await sharedTexts(zip.text(SHARED)) : [];
  return { rows: sheetRows(zip.text(sheet), shared), dayZero };
}

const SHARED = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_LINKS = 'xl/_rels/workbook.xml.rels';

const readAt = promisify(read);

/** A protected XLSX is packed into the container of the old .xls. */
async function mustLookLikeXlsx(fd: number): Promise<void> {
  const { buffer } = await readAt(fd, Buffer.alloc(4), 0, 4, 0);
  if (buffer.equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new FileProblem(
      'The file is an old .xls, or protected by a password: save it as .xlsx without one.',
    );
  if (!buffer.subarray(0, 2).equals(Buffer.from('PK')))
    throw new FileProblem('The file is not an XLSX spreadsheet.');
}

function mustBePlain(zip: Zip): void {
  if (!zip.has(WORKBOOK)) throw new FileProblem('The file is not an XLSX spreadsheet.');
  const names = zip.names().map((name) => name.toLowerCase());
  if (names.some((name) => name.endsWith('vbaproject.bin')))
    throw new FileProblem('The file holds macros: save it as .xlsx without them.');
  if (names.some((name) => name.startsWith('xl/externallinks/')))
    throw new FileProblem('The file links to other workbooks: break the links, and save it again.');
}

async function firstSheet(zip: Zip): Promise<{ sheet: string; dayZero: string }> {
  let id: string | undefined;
  let dayZero = '1899-12-30';
  await listen(zip.text(WORKBOOK), {
    open(name, attributes) {
      if (name === 'sheet') id ??= attributes.id;
      if (name === 'workbookPr' && ['1', 'true'].includes(attributes.date1904 ?? '')) dayZero = '1904-01-01';
    },
  });
  let target: string | undefined;
  await listen(zip.text(WORKBOOK_LINKS), {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id !== undefined && Id === id) target = Target;
    },
  });
  if (target === undefined) throw new FileProblem('The file has no sheet.');
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, dayZero };
}

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

export interface XmlListener {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Calls the listener for what each piece holds, and yields after each, so that finished rows can be passed on. */
export async function* listened(pieces: AsyncIterable<string>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new FileProblem('The file declares a document type, which no spreadsheet does.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const entries = Object.entries(attributes).map(([key, value]) => [localName(key), value]);
    listener.open?.(localName(name), Object.fromEntries(entries) as Record<string, string>);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  try {
    for await (const piece of pieces) {
      parser.write(piece);
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    throw asProblem(error);
  }
}

/** Reads all pieces with the listener. */
export async function listen(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const all = listened(pieces, listener);
  while (!(await all.next()).done);
}
