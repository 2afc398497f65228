/** The record as a PDF, for reading: one heading an entry. */
import { heading, inWords, list, paragraph, title, type Block } from '../../../words/letters/letter.ts';
import { toPdf } from '../../../words/letters/pdf.ts';
import type { ProcessingRecordRow } from '../entity.ts';
import { cellText, COLUMNS, type Column } from '../importing/columns.ts';

interface Cover {
  /** The party's name. */
  from: string;
  writtenOn: string;
}

export function toRecordPdf(rows: ProcessingRecordRow[], { from, writtenOn }: Cover): Promise<Buffer> {
  const name = 'Record of processing activities';
  const blocks: Block[] = [
    title(name),
    paragraph(
      `${from}, ${inWords(writtenOn)}.`,
      `Entries: ${rows.length}.`,
      'Kept under Article 30 of the UK GDPR and section 61 of the Data Protection Act 2018.',
    ),
    ...rows.flatMap((row) => [heading(row.name), list(linesOf(row))]),
  ];
  return toPdf({ title: name, from, writtenOn, blocks });
}

function linesOf(row: ProcessingRecordRow): string[] {
  return COLUMNS.filter(({ field }) => field !== 'name').flatMap((column) => {
    const text = plainText(row, column);
    return text === '' ? [] : [`${column.header}: ${text}`];
  });
}

/** Writes lists as plain lists, without the escapes that a file needs. */
function plainText(row: ProcessingRecordRow, column: Column): string {
  const value = row[column.field];
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isList ? value.filter(column.holds ?? (() => true)).join('; ') : cellText(row, column);
}
