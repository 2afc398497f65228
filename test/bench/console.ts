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
import type { Federation } from '../support/federation.ts';
import { testFolder } from '../support/postgres.ts';
import { startDemonstration } from './console-demonstration.ts';
import { screensOf, weigh, type Opened } from './console-screens.ts';
import { openCold, openWithin, watch, type Opening } from './console-timing.ts';
import { onCluster } from './federation.ts';
import { startPanLondon, type Filled } from './pan-london.ts';

const ROUNDS = 5;
const MOST_KILOBYTES = 250;

/** Milliseconds are medians; `under` says whether each screen opened in time, both ways. */
export function benchConsole() {
  return onCluster(async () => {
    const folder = mkdtempSync(join(testFolder(), 'console-'));
    await buildConsole(folder);
    const demonstration = await measure(folder, startDemonstration, 1000);
    const panLondon = await measure(folder, startPanLondon, 2000);
    return { demonstration, panLondon };
  });
}

async function measure(folder: string, start: (folder: string) => Promise<Filled>, mostMilliseconds: number) {
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

interface Screen {
  path: string;
  withinMilliseconds: number;
  coldMilliseconds: number;
  /** Questions to the register and the gateway for one opening from another screen. */
  asked: number;
  under: boolean;
  /** What the screen says it could not do; a screen with such a figure is not measured. */
  problem: string | null;
}

const worst = ({ withinMilliseconds, coldMilliseconds }: Screen) =>
  Math.max(withinMilliseconds, coldMilliseconds);

async function measureScreens(browser: Browser, filled: Filled, most: number): Promise<Screen[]> {
  const { federation, party } = filled;
  const base = consoleOf(federation, party);
  const screens: Screen[] = [];
  const opened = await screensOf(federation, party, filled);
  for (const jobTitle of new Set(opened.map((one) => one.jobTitle))) {
    const { page, context } = await visit(browser);
    await watch(page);
    await signIn(page, base, jobTitle);
    for (const screen of opened) {
      if (screen.jobTitle === jobTitle) screens.push(await measureScreen(page, base, screen, most));
    }
    await context.close();
  }
  return screens;
}

async function measureScreen(
  page: Page,
  base: string,
  { path, address }: Opened,
  most: number,
): Promise<Screen> {
  const within: Opening[] = [];
  const cold: Opening[] = [];
  // The first round is for caches to fill.
  for (let round = 0; round <= ROUNDS; round += 1) {
    cold.push(await openCold(page, base + address));
    await openCold(page, `${base}/nothing-here`);
    within.push(await openWithin(page, base + address));
  }
  const problem = await problemOn(page);
  const times = { withinMilliseconds: median(within), coldMilliseconds: median(cold) };
  const under = problem === null && Math.max(times.withinMilliseconds, times.coldMilliseconds) < most;
  return { path, ...times, asked: within.at(-1)!.asked, under, problem };
}

async function problemOn(page: Page): Promise<string | null> {
  const said = page.locator('main .govuk-error-summary');
  return (await said.count()) > 0 ? await said.first().innerText() : null;
}

const consoleOf = (federation: Federation, party: string) =>
  new URL(`/console/${party}`, federation.register(party).url).href;

async function signIn(page: Page, base: string, jobTitle: string): Promise<void> {
  await page.goto(base);
  await page.getByRole('button', { name: jobTitle }).first().click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}

/** The names of the files that a browser with nothing kept loads for it. */
async function filesOfFirstScreen(browser: Browser, { federation, party }: Filled): Promise<Set<string>> {
  const names = new Set<string>();
  const { page, context } = await visit(browser);
  page.on('request', (request) => {
    const [, name] = /\/console\/assets\/([^?]+)/.exec(request.url()) ?? [];
    if (name !== undefined) names.add(name);
  });
  await watch(page);
  const base = consoleOf(federation, party);
  await signIn(page, base, 'Data protection officer');
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await context.close();
  return names;
}

/** Of all rounds but the first. */
const median = (openings: Opening[]) =>
  openings
    .slice(1)
    .map(({ milliseconds }) => milliseconds)
    .toSorted((a, b) => a - b)[ROUNDS >> 1]!;
