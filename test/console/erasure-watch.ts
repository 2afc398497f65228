/** What a browser sends and keeps while a story is played, to be searched for what says who a person is. */
import type { Visit } from '../support/browser.ts';
import type { Hands } from '../support/hands.ts';

interface Sent {
  url: string;
  body: string;
}

export interface Watched extends Visit {
  hands: Hands;
  /** All requests of the page since it is watched. */
  sent: Sent[];
  /** All addresses it had, without those of requests. */
  addresses: string[];
  /** How often it was loaded anew. */
  loads: () => number;
}

const WATCH_TITLES = `
  window.titlesSeen = [document.title];
  new MutationObserver(() => window.titlesSeen.push(document.title))
    .observe(document.head, { childList: true, subtree: true, characterData: true });`;

const KEPT = `(async () => JSON.stringify([
  window.titlesSeen, document.title, { ...localStorage }, { ...sessionStorage }, document.cookie, history.state,
  await indexedDB.databases(), await caches.keys(),
]))()`;

/** Watches a page from now on. */
export async function watched(visit: Visit & { hands: Hands }): Promise<Watched> {
  const { page } = visit;
  const sent: Sent[] = [];
  const addresses = [page.url()];
  let loads = 0;
  page.on('request', (request) => sent.push({ url: request.url(), body: request.postData() ?? '' }));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  page.on('load', () => (loads += 1));
  await page.evaluate(WATCH_TITLES);
  return { ...visit, sent, addresses, loads: () => loads };
}

/** Titles, storage, cookies that scripts read, databases and the state of the history, as one text. */
const keptBy = ({ page }: Watched): Promise<string> => page.evaluate(KEPT) as Promise<string>;

/** Which of the words a text has, as they are or as an address writes them. */
export const wordsIn = (text: string, words: readonly string[]): string[] =>
  words.filter((word) =>
    [word, encodeURIComponent(word), word.replaceAll(' ', '+')].some((one) => text.includes(one)),
  );

/** Ends it. Nothing that was done in it said any of the words anywhere but to its own register. */
export async function endQuietly(one: Watched, words: readonly string[]): Promise<void> {
  const { addresses, sent, context, complaints, page } = one;
  const door = `${new URL(page.url()).origin}/graphql`;
  const toOthers = sent.filter(({ url }) => url !== door).map(({ body }) => body);
  expect(wordsIn([...addresses, ...sent.map(({ url }) => url)].join('\n'), words)).toEqual([]);
  expect(wordsIn(toOthers.join('\n'), words)).toEqual([]);
  expect(wordsIn(await keptBy(one), words)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}
