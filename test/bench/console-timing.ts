/** How long a screen takes in a browser: until its heading is there, nothing is loading, and no answer is awaited. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const IN_PAGE = fileURLToPath(new URL('console-page.js', import.meta.url));

/** One opening of a screen. */
export interface Opening {
  milliseconds: number;
  /** Questions to the register, the gateway and the identity provider meanwhile. */
  asked: number;
}

/** Has every document that the page opens watch itself. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript({ path: IN_PAGE });
}

/** From an address in the browser's bar; the identity provider knows the person. */
export async function openCold(page: Page, address: string): Promise<Opening> {
  const begun = Date.now();
  await page.goto(address, { waitUntil: 'commit' });
  // On the way to the provider and back there is none.
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  return opened(page, begun, 0);
}

/** From another screen. */
export async function openWithin(page: Page, address: string): Promise<Opening> {
  const asked = await page.evaluate<number>('bench.asked()');
  const begun = await page.evaluate<number>(`bench.go(${JSON.stringify(address)})`);
  return opened(page, begun, asked);
}

/** It is waited for in the page itself, so that the way from here to there does not count. */
async function opened(page: Page, begun: number, askedBefore: number): Promise<Opening> {
  const at = await page.evaluate<number>('bench.settled()');
  const asked = await page.evaluate<number>('bench.asked()');
  return { milliseconds: at - begun, asked: asked - askedBefore };
}
