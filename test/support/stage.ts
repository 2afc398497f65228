/** The demonstration's parties with their consoles, its data and a browser: where stories are played. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { seedFederation } from '../../shared/demonstration/seed.ts';
import { startSignIn, type RunningSignIn } from '../../shared/demonstration/sign-in/server.ts';
import { readStaff } from '../../shared/demonstration/sign-in/staff.ts';
import { openBrowser, visit, type Visit } from './browser.ts';
import { demonstrationParties, JOINED, nameOf, registersOf } from './demonstration.ts';
import { startFederation, type Federation } from './federation.ts';
import { mouse, type Hands } from './hands.ts';
import { testFolder } from './postgres.ts';

/** Parties that a story stops run a program of their own; the others share one. */
const ALONE = ['southend-demo', 'probation'];

interface Way {
  /** @default mouse */
  hands?: (page: Page) => Hands;
  /** Of the screen. @default 1280 by 900 */
  size?: { width: number; height: number };
}

export interface Stage {
  federation: Federation;
  browser: Browser;
  /** The gateway's start page. */
  startPage: string;
  /** A page on which somebody has signed in: from the start page to the party's console, then by job title. */
  signedIn(party: string, jobTitle: string | RegExp, way?: Way): Promise<Visit & { hands: Hands }>;
  close(): Promise<void>;
}

/** Starts everything, in production mode, with the demonstration's data. */
export async function startStage(): Promise<Stage> {
  const folder = await buildConsole();
  let signIn: RunningSignIn | undefined;
  const federation = await startFederation({
    parties: ALONE,
    hosted: [JOINED.filter((id) => !ALONE.includes(id))],
    ...demonstrationParties(),
    // What pages ask, and nothing else.
    persistedOperationsFile: join(folder, 'gateway-operations.json'),
    console: {
      folder,
      startSignIn: async (parties) => (signIn = await startSignIn({ port: 0, parties, staff: readStaff() })),
    },
  });
  await seedFederation(registersOf(federation));
  const browser = await openBrowser();
  const startPage = new URL('/', federation.gateway.url).href;
  return {
    federation,
    browser,
    startPage,
    async signedIn(party, jobTitle, { hands: handsOf = mouse, size } = {}) {
      const visiting = await visit(browser, size);
      const hands = handsOf(visiting.page);
      await visiting.page.goto(startPage);
      await hands.press('link', nameOf(party));
      await hands.press('button', jobTitle);
      await visiting.page.getByRole('navigation', { name: 'Screens' }).waitFor();
      return { ...visiting, hands };
    },
    async close() {
      await browser.close();
      await federation.close();
      await signIn?.close();
    },
  };
}

/** By a process of its own: the builder is not made for the contexts in which tests run. */
async function buildConsole(): Promise<string> {
  const folder = mkdtempSync(join(testFolder(), 'console-'));
  const builder = fileURLToPath(new URL('../../shared/console/build.ts', import.meta.url));
  await promisify(execFile)(process.execPath, ['--import', 'tsx', builder, folder]);
  return folder;
}
