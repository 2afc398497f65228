/** A letter as an accessible PDF: tagged, titled, in English, with its own fonts. */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Block, Letter } from './letter.ts';

type Document = InstanceType<typeof PDFDocument>;

const require = createRequire(import.meta.url);

/** Fonts that have the letters of the languages of these islands and of many more: names are not garbled. */
const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

/** What of a letter is printed. */
type Printed = Pick<Letter, 'title' | 'from' | 'writtenOn' | 'blocks'>;

/** How each kind of block looks, in points, and its tag in the document's structure. */
const STYLES = {
  title: { font: BOLD, size: 16, gap: 12, tag: 'H1' },
  heading: { font: BOLD, size: 12, gap: 4, tag: 'H2' },
  paragraph: { font: REGULAR, size: 11, gap: 10, tag: 'P' },
  list: { font: REGULAR, size: 11, gap: 6, tag: 'LBody' },
} as const;

/** The bytes are the same for the same letter: no clock is read. */
export async function toPdf(letter: Printed): Promise<Buffer> {
  const document = open(letter);
  const root = document.struct('Document');
  document.addStructure(root);
  for (const block of letter.blocks) root.add(structureOf(document, block));
  root.end();
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function open({ title, from, writtenOn }: Printed): Document {
  return new PDFDocument({
    size: 'A4',
    margin: 72,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    font: REGULAR,
    info: { Title: title, Author: from, CreationDate: new Date(`${writtenOn}T00:00:00Z`) },
  });
}

function structureOf(document: Document, block: Block): PDFKit.PDFStructureElement {
  if (block.is !== 'list') {
    return document.struct(STYLES[block.is].tag, {}, () => write(document, block.is, block.text));
  }
  const items = block.items.map((item) =>
    document.struct('LI', {}, [
      document.struct(STYLES.list.tag, {}, () => write(document, 'list', `•  ${item}`)),
    ]),
  );
  return document.struct('L', {}, items);
}

function write(document: Document, style: keyof typeof STYLES, text: string): void {
  const { font, size, gap } = STYLES[style];
  document.font(font).fontSize(size).text(text, { lineGap: 2 });
  document.y += gap;
}
