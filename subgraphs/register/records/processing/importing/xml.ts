/** Reads XML as it arrives: elements and texts by local name, never a document type. */
import { SaxesParser } from 'saxes';
import { FileProblem } from './table.ts';
import { asProblem } from './zip.ts';

export interface XmlListener {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Tells the listener what each piece holds, and yields after each, so that what was gathered can go on. */
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

/** Listens to the whole of it. */
export async function listen(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const all = listened(pieces, listener);
  while (!(await all.next()).done);
}
