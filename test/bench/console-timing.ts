/** How long a screen takes in a browser: until its heading is there, nothing is loading, and no answer is awaited. */
import type { Page } from 'playwright-core';

/** A screen that has not settled by then is broken. */
const LONGEST_MILLISECONDS = 30_000;
/** So long nothing happens on a screen that has settled; not counted. */
const QUIET_MILLISECONDS = 300;

/** One opening of a screen. */
export interface Opening {
  milliseconds: number;
  /** Questions to a register or the gateway meanwhile. */
  asked: number;
}

/** What `watch` keeps in the page. */
interface Watched {
  waiting: number;
  asked: number;
}

declare global {
  // eslint-disable-next-line no-var -- a global of the page
  var benchWatched: Watched;
}

/** Has every document that the page opens count its questions. The stream of changes, which never ends, is not one. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = { waiting: 0, asked: 0 };
    globalThis.benchWatched = watched;
    const real = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      if (init?.method !== 'POST') return real(input, init);
      watched.waiting += 1;
      watched.asked += 1;
      try {
        const response = await real(input, init);
        // The body is part of the answer.
        await response.clone().arrayBuffer();
        return response;
      } finally {
        watched.waiting -= 1;
      }
    };
  });
}

/** From an address in the browser's bar; the identity provider knows the person. */
export async function openCold(page: Page, address: string): Promise<Opening> {
  const begun = Date.now();
  await page.goto(address);
  await page.waitForURL(address);
  return { ...(await settled(page, begun)), asked: await askedSince(page, 0) };
}

/** From another screen, as the console's own links do. */
export async function openWithin(page: Page, address: string): Promise<Opening> {
  const [begun, asked] = await page.evaluate((to) => {
    const start: [number, number] = [Date.now(), globalThis.benchWatched.asked];
    globalThis.history.pushState(null, '', to);
    return start;
  }, address);
  return { ...(await settled(page, begun)), asked: await askedSince(page, asked) };
}

async function askedSince(page: Page, before: number): Promise<number> {
  return (await page.evaluate(() => globalThis.benchWatched.asked)) - before;
}

/** Waits in the page itself, so that the way from here to there does not count. */
async function settled(page: Page, begun: number): Promise<{ milliseconds: number }> {
  const limits = { quiet: QUIET_MILLISECONDS, longest: LONGEST_MILLISECONDS };
  const at = await page.evaluate(
    ({ quiet, longest }) =>
      new Promise<number>((resolve, reject) => {
        const document = globalThis.document;
        const started = Date.now();
        let since: number | null = null;
        const look = () => {
          const now = Date.now();
          const main = document.querySelector('main');
          const isBusy =
            globalThis.benchWatched.waiting > 0 ||
            !main?.querySelector('h1') ||
            main.textContent.includes('Loading ');
          if (isBusy) since = null;
          else since ??= now;
          if (since !== null && now - since >= quiet) resolve(since);
          else if (now - started > longest) reject(new Error(`${document.location.pathname} did not settle`));
          else setTimeout(look, 10);
        };
        look();
      }),
    limits,
  );
  return { milliseconds: at - begun };
}
