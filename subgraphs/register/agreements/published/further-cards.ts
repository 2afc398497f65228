/** Cards of everything else in an agreement, topic by topic: security, retention, complaints and so on. */
import { TERM_NAMES } from '../terms/terms.ts';
import { card, within, type Card } from './saying.ts';
import { WithheldMark } from './document.ts';
import { codeInWords, keyInWords } from './words.ts';

/** Titles of topics whose key does not say what people look for; others are titled by their key. */
const TITLES: Record<string, string> = {
  abroad: 'Data abroad',
  document: 'The text',
  security: 'How data are kept safe',
};

/** Terms that have cards of their own, and those by which a text is checked but that it does not agree. */
const ELSEWHERE = TERM_NAMES.filter((name) => name !== 'document');

/** Values nested deeper than this are shown as JSON. */
const DEEPEST = 4;

/** First the other terms, unknown ones included, and then the topics under `further`. */
export function furtherCards(terms: Record<string, unknown>): Card[] {
  const others = Object.entries(terms).filter(([key]) => !ELSEWHERE.includes(key));
  const cards = others.map(([key, topic]) => cardOf(titleOf(key), topic));
  const { further } = terms;
  if (further instanceof WithheldMark) return [...cards, cardOf('Further terms', further)];
  const topics = Object.entries(further as object).map(([key, topic]: [string, unknown]) =>
    cardOf(Object.hasOwn(terms, key) ? `More: ${titleOf(key)}` : titleOf(key), topic),
  );
  return [...cards, ...topics];
}

const titleOf = (key: string) => (Object.hasOwn(TITLES, key) ? TITLES[key]! : keyInWords(key));

const cardOf = (title: string, topic: unknown) =>
  card(
    title,
    topic,
    within(topic, () => linesOf('', topic, 0)),
  );

/** One line for each thing said, beginning with what it is about. */
function linesOf(label: string, value: unknown, depth: number): string[] {
  const about = label === '' ? '' : `${label}: `;
  if (value instanceof WithheldMark) return [about + value.words];
  if (typeof value !== 'object' || value === null) return [about + plainOf(value)];
  if (depth === DEEPEST) return [about + JSON.stringify(value)];
  if (!Array.isArray(value)) return partsOf(label, value, depth);
  const isPlain = value.every((item) => typeof item !== 'object' || item === null);
  if (isPlain && label !== '') return [about + value.map(plainOf).join(', ')];
  return value.flatMap((item: unknown) => [partsOf('', item, depth).join('; ')].map((line) => about + line));
}

function partsOf(label: string, value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || value instanceof WithheldMark)
    return linesOf(label, value, depth);
  return Object.entries(value)
    .filter(([key]) => key !== 'source' && key !== 'sources')
    .flatMap(([key, part]) => {
      const name = keyInWords(key);
      return linesOf(label === '' ? name : `${label}, ${name.toLowerCase()}`, part, depth + 1);
    });
}

function plainOf(value: unknown): string {
  if (value === null) return 'not stated';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? codeInWords(value) : String(value);
}
