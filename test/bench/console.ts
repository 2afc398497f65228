/**
 * How long each screen of the console takes to open in Debian's Chromium, from another screen and from an address: with
 * the demonstration's data, and in a large federation. Registers, gateway and identity provider of all parties run in
 * this process; they, PostgreSQL and the browser share the machine, so that a figure is what the worst place sees.
 */
import { mkdtempSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildConsole } from '../../shared/console/build.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { testFolder } from '../support/postgres.ts';
import { startDemonstration } from './console-demonstration.ts';
import { outcomeOf, worst, type Screen } from './console-outcome.ts';
import { pathsOf, screensOf, weigh, type Opened } from './console-screens.ts';
import { openCold, openWithin, watch, type Opening } from './console-timing.ts';
import { onCluster } from './federation.ts';
import { startPanLondon, type Filled } from './pan-london.ts';

const ROUNDS = 3;
const MOST_KILOBYTES = 250;

const FEDERATIONS = {
  demonstration: { start: startDemonstration, mostMilliseconds: 1000 },
  panLondon: { start: startPanLondon, mostMilliseconds: 2000 },
};
type Name = keyof typeof FEDERATIONS;

/** Milliseconds are medians; `under` says whether each screen opened in time, both ways. */
export function benchConsole(names = Object.keys(FEDERATIONS) as Name[]) {
  return onCluster(async () => {
    const folder = mkdtempSync(join(testFolder(), 'console-'));
    await buildConsole(folder);
    const measured: Partial<Record<Name, Awaited<ReturnType<typeof measure>>>> = {};
    for (const name of names) measured[name] = await measure(folder, FEDERATIONS[name]);
    return measured;
  });
}

async function measure(folder: string, { start, mostMilliseconds }: (typeof FEDERATIONS)[Name]) {
  const filled = await start(folder);
  const browser = await openBrowser();
  try {
    const before = load();
    const screens = await measureScreens(browser, filled, mostMilliseconds);
    const kilobytes = Math.round(weigh(folder, await filesOfFirstScreen(browser, filled)) / 1000);
    return {
      mostMilliseconds,
      allUnder: screens.every(({ under }) => under),
      slowest: screens.toSorted((a, b) => worst(b) - worst(a))[0]?.path,
      screens,
      firstScreen: { kilobytes, mostKilobytes: MOST_KILOBYTES, under: kilobytes < MOST_KILOBYTES },
      load: { before, after: load() },
    };
  } finally {
    await browser.close();
    await filled.close();
  }
}

const load = () => Number(loadavg()[0]!.toFixed(1));

/** Each screen once: at the party, or at the first of the others that has something to open on it. */
async function measureScreens(browser: Browser, filled: Filled, most: number): Promise<Screen[]> {
  const left = new Set(pathsOf());
  const screens: Screen[] = [];
  for (const party of [filled.party, ...filled.elsewhere]) {
    const opened = (await screensOf(filled.federation, party, filled)).filter(({ path }) =>
      left.delete(path),
    );
    for (const jobTitle of new Set(opened.map((one) => one.jobTitle))) {
      const { page, context } = await visit(browser);
      const own = opened.filter((one) => one.jobTitle === jobTitle);
      screens.push(...(await measureAs(page, consoleOf({ ...filled, party }), own, most)));
      await context.close();
    }
  }
  if (left.size > 0) throw new Error(`Nobody has anything to open on ${[...left].join(', ')}.`);
  return screens;
}

/** Round after round, each screen once from another one on a page that has just been loaded, and once by its address. */
async function measureAs(page: Page, base: string, screens: Opened[], most: number): Promise<Screen[]> {
  await watch(page);
  await signIn(page, base, screens[0]!.jobTitle);
  const measured = screens.map((screen) => ({
    ...screen,
    within: [] as Opening[],
    cold: [] as Opening[],
    problem: null as string | null,
  }));
  // The first round is for caches to fill.
  for (let round = 0; round <= ROUNDS; round += 1) {
    await openCold(page, `${base}/nothing-here`);
    for (const screen of measured) screen.within.push(await openWithin(page, base + screen.address));
    for (const screen of measured) {
      screen.cold.push(await openCold(page, base + screen.address));
      screen.problem ??= await problemOn(page);
    }
  }
  return measured.map(({ path, ...screen }) => ({ path, ...outcomeOf(screen, most) }));
}

async function problemOn(page: Page): Promise<string | null> {
  const said = page.locator('main .govuk-error-summary, main :text("What you see is not complete")');
  return (await said.count()) > 0 ? await said.first().innerText() : null;
}

const consoleOf = ({ federation, party }: Filled) =>
  new URL(`/console/${party}`, federation.register(party).url).href;

async function signIn(page: Page, base: string, jobTitle: string): Promise<void> {
  await page.goto(base);
  await page.getByRole('button', { name: jobTitle }).first().click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}

/** The names of the files that a browser with nothing kept loads for it. */
async function filesOfFirstScreen(browser: Browser, filled: Filled): Promise<Set<string>> {
  const names = new Set<string>();
  const { page, context } = await visit(browser);
  page.on('request', (request) => {
    const [, name] = /\/console\/assets\/([^?]+)/.exec(request.url()) ?? [];
    if (name !== undefined) names.add(name);
  });
  await watch(page);
  await signIn(page, consoleOf(filled), 'Data protection officer');
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await context.close();
  return names;
}
