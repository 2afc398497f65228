/** A recipient in the erasure story: its person answers the notice at a console of their own, from the start page on. */
import type { Locator, Page } from 'playwright-core';
import { axeFindings, shoot } from '../support/browser.ts';
import { nameOf } from '../support/demonstration.ts';
import { keyboard } from '../support/hands.ts';
import type { Stage } from '../support/stage.ts';
import { watched, type Watched } from './erasure-watch.ts';

interface Answer {
  party: string;
  jobTitle: string;
  /** The party that told it. */
  from: string;
  answer: RegExp;
  /** As the list has it; left out: none is needed. */
  ground?: string;
  /** What tells it who the person is. */
  knows: string;
  /** What it is not told: more of the person, and who else was told. */
  notShown: readonly string[];
}

/** The newest open erasure that a party sent. */
export const noticeFrom = (page: Page, party: string): Locator =>
  ['Erasure', nameOf(party), 'Open']
    .reduce((rows, text) => rows.filter({ hasText: text }), page.getByRole('row'))
    .first();

/** With the keyboard alone, in the list of rights requests. */
export async function answerNotice(stage: Stage, { party, jobTitle, ...answer }: Answer): Promise<Watched> {
  const working = await watched(await stage.signedIn(party, jobTitle, { hands: keyboard }));
  const { page, hands } = working;
  await hands.press('link', 'Rights requests');
  await hands.press('link', /Erasure/, noticeFrom(page, answer.from));
  await page.getByText(answer.knows).first().waitFor();
  await hands.choose(answer.answer);
  if (answer.ground)
    await hands.select(/^(Which purpose must be protected|Why not all of it)\?$/, answer.ground);
  expect(await axeFindings(page)).toEqual([]);
  await shoot(page, `erasure-3-${party}`);
  await hands.press('button', 'Send the answer');
  await page.getByText('Answered. The party that told us is told.').waitFor();
  const seen = await page.locator('body').innerText();
  for (const words of answer.notShown) expect(seen).not.toContain(words);
  return working;
}

interface CharityAnswer {
  /** The party where it began. */
  from: string;
  /** The party that passed it on, if it is another. */
  through?: string;
  knows: string;
  notShown: readonly string[];
}

/** On a phone, in the inbox: the newest notice that came from a party and is not overdue. */
export async function answerInInbox(working: Watched, notice: CharityAnswer): Promise<void> {
  const { page, hands } = working;
  await hands.press('button', 'Menu');
  await hands.press('link', 'Inbox');
  const asked = page
    .getByRole('listitem')
    .filter({ hasText: `${nameOf(notice.from)} asks you to erase` })
    .filter({ hasText: notice.through ? `through ${nameOf(notice.through)}` : 'Answer by' });
  await fits(page);
  await hands.press('link', /asks you to erase/, asked.first());
  await page.getByText(notice.knows).first().waitFor();
  await fits(page);
  await hands.choose(/^Done/);
  await hands.press('button', 'Send the answer');
  await page.getByText('Your answer is recorded').waitFor();
  await fits(page);
  const seen = await page.locator('body').innerText();
  for (const words of notice.notShown) expect(seen).not.toContain(words);
  await shoot(page, `erasure-4-phone-${notice.from}`);
}

/** Nothing has to be scrolled sideways, and axe finds nothing. */
async function fits(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
}
