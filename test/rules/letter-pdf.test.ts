/** The PDF of a letter, read back from its bytes: what it says, how it is tagged, and that no clock or font is missing. */
import { inflateSync } from 'node:zlib';
import {
  heading,
  list,
  paragraph,
  plainText,
  title,
  type Letter,
} from '../../subgraphs/register/words/letters/letter.ts';
import { toPdf } from '../../subgraphs/register/words/letters/pdf.ts';

const letterOf = (...paragraphs: string[]): Letter => {
  const blocks = [
    title('Our decision'),
    heading('Who we tell about this'),
    ...paragraphs.map((text) => paragraph(text)),
    list(['Tŷ Ddewi: told', 'Łódź: told']),
  ];
  const text = plainText(blocks);
  return { kind: 'OUTCOME', title: 'Our decision', from: 'Example', writtenOn: '2026-07-01', blocks, text };
};

/** The objects of the file by number, as text with one character a byte. */
function objectsOf(pdf: Buffer): Map<number, string> {
  const objects = pdf.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm);
  return new Map([...objects].map(([, number, body]) => [Number(number), body!]));
}

function streamOf(object: string): string {
  const content = /stream\n([\s\S]*)\nendstream/.exec(object)?.[1] ?? '';
  return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
}

/** What each font's glyphs stand for, by the font's name in the page's resources (ISO 32000-1, 9.10.3). */
function fontsOf(objects: Map<number, string>): Map<string, (code: number) => string> {
  const fonts = new Map<string, (code: number) => string>();
  for (const object of objects.values()) {
    for (const [, name, number] of object.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(number)) ?? '')?.[1];
      const [, characters = ''] = /beginbfrange\n<0+> <[0-9a-f]+> \[([^\]]*)\]/.exec(
        streamOf(objects.get(Number(map))!),
      )!;
      const all = characters.match(/[0-9a-f]+/g) ?? [];
      fonts.set(name!, (code) => Buffer.from(all[code]!, 'hex').swap16().toString('utf16le'));
    }
  }
  return fonts;
}

/** All text that is drawn, in the order of the file. */
function textOf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].flatMap((object) => /\/Contents (\d+) 0 R/.exec(object)?.[1] ?? []);
  return pages
    .map((page) => {
      let read: (code: number) => string = String;
      const tokens = streamOf(objects.get(Number(page))!).matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]*)>/g);
      return [...tokens]
        .map(([, font, codes = '']) => {
          if (font) read = fonts.get(font)!;
          return (codes.match(/.{4}/g) ?? []).map((code) => read(parseInt(code, 16))).join('');
        })
        .join('');
    })
    .join('');
}

const squeezed = (text: string) => text.replaceAll(/\s|[•-]/g, '');

test('it says what the letter says, in the letters of every name', async () => {
  const letter = letterOf('Dear Siân Ŵyn, αβγ, Жанна.');
  const pdf = await toPdf(letter);
  expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(squeezed(textOf(pdf))).toBe(squeezed(letter.text));
});

test('a long one goes on over pages of A4', async () => {
  const letter = letterOf(
    ...Array.from({ length: 60 }, (_, index) => `${index}. ${'Some words. '.repeat(12)}`),
  );
  const pdf = await toPdf(letter);
  expect(squeezed(textOf(pdf))).toBe(squeezed(letter.text));
  const sizes = pdf.toString('latin1').match(/\/MediaBox \[[^\]]*\]/g) ?? [];
  expect(sizes.length).toBeGreaterThan(2);
  expect(new Set(sizes)).toEqual(new Set(['/MediaBox [0 0 595.28 841.89]']));
});

test('screen readers find its language, its title and its structure', async () => {
  const objects = [...objectsOf(await toPdf(letterOf('Dear Ada'))).values()].join('\n');
  for (const part of ['/Lang (en-GB)', '/DisplayDocTitle true', '/Marked true', '(Our decision)']) {
    expect(objects).toContain(part);
  }
  const tags = [...objects.matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag!);
  expect(tags.toSorted()).toEqual(['Document', 'H1', 'H2', 'L', 'LBody', 'LBody', 'LI', 'LI', 'P']);
});

test('its fonts are inside it, and the same letter gives the same bytes', async () => {
  const [one, other] = [await toPdf(letterOf('Dear Ada')), await toPdf(letterOf('Dear Ada'))];
  expect(one.equals(other)).toBe(true);
  const text = one.toString('latin1');
  expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
  expect(text).toContain('(D:20260701000000Z)');
});
