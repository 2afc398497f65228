/** Files for tests of imports: ZIP and XLSX as tests want them, broken ones too. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  content: string | Buffer;
  /** What the headers say of its size, if they lie. */
  saysBytes?: number;
  isEncrypted?: boolean;
}

/** A ZIP of these parts, compressed. */
export function zipOf(parts: ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = headersOf(part, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function headersOf({ name, content, saysBytes, isEncrypted }: ZipPart, offset: number) {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(saysBytes ?? bytes.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  common.copy(central, 6);
  central.writeUInt32LE(offset, 42);
  const signature = Buffer.from('PK\x03\x04', 'latin1');
  return {
    local: Buffer.concat([signature, common, Buffer.from(name), packed]),
    central: Buffer.concat([central, Buffer.from(name)]),
  };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A cell of a worksheet: a text, a number, or XML as it stands. */
type XlsxCell = string | number | { xml: string };

function cellXml(cell: XlsxCell): string {
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return typeof cell === 'string'
    ? `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
    : cell.xml;
}

/** The parts of a plain XLSX file with one sheet. */
export function xlsxParts(rows: XlsxCell[][], { date1904 = false } = {}): ZipPart[] {
  const sheet = rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('');
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relations}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<?xml version="1.0"?><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    },
  ];
}

export const xlsxOf = (rows: XlsxCell[][], more?: { date1904: boolean }) => zipOf(xlsxParts(rows, more));

/** CSV with every cell in quotes. */
export const csvOf = (rows: string[][]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** The columns that every file of processing records has. */
export const NEEDED_HEADER = [
  'Business function',
  'Purpose of processing',
  'Categories of individuals',
  'Categories of personal data',
  'Article 6 lawful basis',
  'Retention schedule',
];

/** A row under the needed header. */
export const plainRow = (name: string) => [
  name,
  'SAFEGUARDING',
  'child',
  'NAME; HEALTH',
  '6(1)(e)',
  '6 years',
];
