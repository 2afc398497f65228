/** A copy for print: the content of its page as a tagged PDF. */
import { heading, list, paragraph, title, type Block } from '../../words/letters/letter.ts';
import { toPdf } from '../../words/letters/pdf.ts';
import type { Copy } from './copy.ts';

/** The bytes are the same for the same copy. */
export function printCopy(copy: Copy): Promise<Buffer> {
  const { document, publisher, writtenOn } = copy;
  return toPdf({ title: document.title, from: publisher, writtenOn, blocks: blocksOf(copy) });
}

function blocksOf({ document, record, withheld, cards }: Copy): Block[] {
  const notice =
    withheld.length > 0
      ? [paragraph('Parts of this agreement are not published. The reason stands in their place.')]
      : [];
  return [
    title(document.title),
    list(record.map(([label, value]) => `${label}: ${value}`)),
    ...notice,
    ...cards.flatMap(({ title: name, lines, source }) => [
      heading(name),
      list(lines),
      ...(source === null ? [] : [paragraph(`In the agreement: ${source}`)]),
    ]),
  ];
}
