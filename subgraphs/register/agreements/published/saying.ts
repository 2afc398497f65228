/** Puts terms into words, of which parts may be withheld: such a part gives its mark and no sentence. */
import { markIn, WithheldMark } from './document.ts';

/** What an agreement says of one matter. */
export interface Card {
  title: string;
  lines: string[];
  /** Where in the text it stands; null: the terms do not say. */
  source: string | null;
}

/** The lines of a part; only the mark if any of it is withheld; none if it is not there. */
export function say<T>(part: T | null | undefined, lines: (part: T) => string[]): string[] {
  const mark = markIn(part);
  if (mark) return [mark.words];
  return part === null || part === undefined ? [] : lines(part);
}

/** The same for a part whose own parts `lines` puts into words one by one. */
export function within<T>(part: T | null | undefined, lines: (part: T) => string[]): string[] {
  if (part instanceof WithheldMark) return [part.words];
  return part === null || part === undefined ? [] : lines(part);
}

/** A line for each item. */
export function each<T>(items: readonly T[] | null | undefined, line: (item: T) => string): string[] {
  return within(items, (list) => list.flatMap((item) => say(item, (shown) => [line(shown)])));
}

export const card = (title: string, part: unknown, lines: string[]): Card => ({
  title,
  lines,
  source: sourceOf(part),
});

/** The card of one part, as `say` has it. */
export const sayCard = <T>(title: string, part: T | null | undefined, lines: (part: T) => string[]): Card =>
  card(title, part, say(part, lines));

/** The card of a list, as `each` has it. */
export const eachCard = <T>(
  title: string,
  items: readonly T[] | null | undefined,
  line: (item: T) => string,
): Card => card(title, items, each(items, line));

const MOST_SOURCES = 8;

/** Where a part, or each item of a list, stands in the text; null: it does not say. */
export function sourceOf(part: unknown): string | null {
  const sources = [...new Set((Array.isArray(part) ? part : [part]).flatMap(sourcesOf))];
  const more = sources.length - MOST_SOURCES;
  return sources.slice(0, MOST_SOURCES).join('; ') + (more > 0 ? `; and ${more} more` : '') || null;
}

function sourcesOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null || part instanceof WithheldMark) return [];
  const { source, sources } = part as { source?: unknown; sources?: unknown };
  const all = [source, ...(Array.isArray(sources) ? sources : [sources])];
  return all
    .map((one: unknown) => (one instanceof WithheldMark ? one.words : one))
    .filter((one) => typeof one === 'string');
}
