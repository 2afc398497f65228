/** What a letter is made of, and how it reads as plain text. */
import type { LetterKind } from '../../generated/graphql.ts';

export type Block =
  { is: 'title' | 'heading' | 'paragraph'; text: string } | { is: 'list'; items: readonly string[] };

export interface Letter {
  kind: LetterKind;
  title: string;
  /** The organisation that writes. */
  from: string;
  /** The date that it bears. */
  writtenOn: string;
  /** Everything that it says, in order. */
  blocks: readonly Block[];
  text: string;
}

/** One line, so that no value can pretend to be another part of the letter. */
const oneLine = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

export const title = (text: string): Block => ({ is: 'title', text: oneLine(text) });
export const heading = (text: string): Block => ({ is: 'heading', text: oneLine(text) });

/** Its sentences, one after the other. */
export const paragraph = (...sentences: string[]): Block => ({
  is: 'paragraph',
  text: oneLine(sentences.join(' ')),
});

export const list = (items: readonly string[]): Block => ({ is: 'list', items: items.map(oneLine) });

const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A calendar date in words, for example 2 March 2026. */
export const inWords = (date: string) => DATE.format(new Date(`${date}T00:00:00Z`));

/** Blocks apart by an empty line; a heading stands on what it heads. */
export function plainText(blocks: readonly Block[]): string {
  const parts = blocks.map((block, index) => {
    const gap = index > 0 && blocks[index - 1]!.is === 'heading' ? '\n' : '\n\n';
    const text = block.is === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text;
    return (index === 0 ? '' : gap) + text;
  });
  return `${parts.join('')}\n`;
}
