/** Reads the first sheet of an XLSX file. Nothing in it is carried out, and nothing outside of it is fetched. */
import { read } from 'node:fs';
import { promisify } from 'node:util';
import { FileProblem, type Table } from './table.ts';
import { sharedTexts, sheetRows } from './sheet.ts';
import { listen } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

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
