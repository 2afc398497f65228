/** A register that is stopped while people work: what misses it says so by name, and what they entered is kept. */
import type { Page } from 'playwright-core';
import { data } from '../support/answers.ts';
import { axeFindings, shoot } from '../support/browser.ts';
import { nameOf } from '../support/demonstration.ts';
import type { Stage } from '../support/stage.ts';
import { coordinator, takeOn, toldOf, type Working } from './breach-partner.ts';
import { segment } from './breach-room.ts';

const STOPPED = 'southend-demo';
const REFERENCE = 'WEISF-SAFEGUARDING';
const THEIRS = 'A memory stick with case notes is missing';
const OURS = 'A case conference was sent to an old mailbox';
const [NAME, POLICE] = [nameOf(STOPPED), nameOf('essex-police-demo')];

/** What the browser itself writes about an address that does not answer, or that says that it is stopping. */
const NOT_REACHED = /^Failed to load resource: (net::|the server responded with a status of 503)/;

const OLD = 'Your register does not tell of changes just now; this page may be old.';
const incomplete = (page: Page) => page.getByText(/What you see is not complete/);

/** Fills the form with the least that opens a breach; `send` sends it. */
async function fillBreach({ hands }: Working, summary: string): Promise<void> {
  await hands.press('link', 'Breaches');
  await hands.press('link', 'Open a breach');
  await hands.fill('What happened, in a sentence or two', summary);
  await hands.choose('When it was found out');
  await hands.press('checkbox', 'Availability');
  await hands.press('checkbox', new RegExp(REFERENCE));
}

const send = ({ hands }: Working) => hands.press('button', /^Open the breach/);

export function stoppedParty(stage: () => Stage): void {
  const register = () => stage().federation.register(STOPPED);

  test('a screen that was never opened before comes as soon as the own register is back', async () => {
    const { page, hands, context } = await coordinator(stage(), STOPPED);
    const main = page.getByRole('main');
    await register().stop();
    try {
      await hands.press('link', 'Deadlines');
      await main.getByText('Loading …').waitFor();
      await page.getByText(OLD).waitFor();
    } finally {
      await register().restart();
    }
    await main.getByRole('heading', { name: 'Deadlines', level: 1 }).waitFor();
    await context.close();
  });

  test('while the own register is stopped the page keeps what was entered, and goes on afterwards', async () => {
    const own = await coordinator(stage(), STOPPED);
    const { page, complaints } = own;
    await fillBreach(own, THEIRS);
    await register().stop();
    try {
      await page.getByText(OLD).waitFor();
      await send(own);
      await page.getByRole('alert').getByText('What was entered is still here').waitFor();
      expect(await page.locator('.govuk-error-summary:focus').count()).toBe(1);
      expect(await page.getByLabel('What happened, in a sentence or two').inputValue()).toBe(THEIRS);
      expect(await page.getByRole('checkbox', { name: 'Availability' }).isChecked()).toBe(true);
      expect(await axeFindings(page)).toEqual([]);
      await shoot(page, 'stopped-1-own');
    } finally {
      await register().restart();
    }
    await page.getByText(OLD).waitFor({ state: 'hidden', timeout: 20_000 });
    await send(own);
    await page.getByRole('heading', { name: 'Time left' }).waitFor();
    expect(complaints.filter((complaint) => !NOT_REACHED.test(complaint))).toEqual([]);
    await own.context.close();
    expect(await opened(THEIRS)).toBe(1);
  });

  /** How many breaches with this summary the register holds. */
  const opened = async (summary: string): Promise<number> => {
    const token = await stage().federation.token(STOPPED, 'BREACH_COORDINATOR', { door: 'register' });
    const question = `{ register(party: "${STOPPED}") { breaches(first: 200) { nodes { summary } } } }`;
    const { breaches } = data<{ register: { breaches: { nodes: { summary: string }[] } } }>(
      await register().query(token, question),
    ).register;
    return breaches.nodes.filter((breach) => breach.summary === summary).length;
  };

  test('what misses a stopped party names it, stays live, and fills the gap once it is back', async () => {
    const essex = await coordinator(stage(), 'essex-cc');
    const map = await stage().signedIn('essex-cc', 'Data protection officer');
    await map.hands.press('link', 'Data flows');
    await map.page
      .getByRole('status')
      .getByText(/\d+ flows/)
      .waitFor();
    expect(await incomplete(map.page).count()).toBe(0);
    let loads = 0;
    for (const { page } of [essex, map]) page.on('load', () => (loads += 1));
    await register().stop();
    try {
      await listsNameIt(essex);
      await copiesNameIt(essex);
      await roomNamesIt(essex);
      await mapNamesIt(map.page);
    } finally {
      await register().restart();
    }
    await incomplete(map.page).waitFor({ state: 'hidden', timeout: 40_000 });
    await segment(essex.page, NAME, 'Delivered').waitFor({ timeout: 60_000 });
    expect(loads).toBe(0);
    expect(map.complaints).toEqual([]);
    expect(essex.complaints).toEqual([]);
    await shoot(essex.page, 'stopped-6-filled');
    await map.context.close();
    await essex.context.close();
  }, 120_000);

  const listsNameIt = async ({ page, hands }: Working): Promise<void> => {
    await hands.press('link', 'Breaches');
    await incomplete(page).waitFor();
    expect(await incomplete(page).innerText()).toContain(`${NAME} (its register does not answer)`);
    const row = toldOf(page).getByRole('row', { name: NAME }).first();
    expect(await row.innerText()).toContain('not known now');
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'stopped-2-list');
  };

  const copiesNameIt = async ({ page, hands }: Working): Promise<void> => {
    await hands.press('link', 'Agreements');
    await hands.press('link', /safeguarding Information Sharing Protocol/);
    const copies = page.locator('#copies');
    await copies.getByText(`No copy came from ${NAME}`).waitFor();
    expect(await copies.innerText()).toContain('Not known: copies are missing');
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'stopped-3-copies');
  };

  /** Another partner answers meanwhile, and the open page shows it. */
  const roomNamesIt = async (essex: Working): Promise<void> => {
    const { page } = essex;
    await fillBreach(essex, OURS);
    await send(essex);
    await segment(page, NAME, 'Silent: not reached').waitFor();
    const call = page.getByRole('table', { name: 'Whom to call' }).getByRole('row', { name: NAME });
    expect(await call.getByRole('link').innerText()).toBe(`breach-coordinator@${STOPPED}.example`);
    const police = await coordinator(stage(), 'essex-police-demo');
    await takeOn(police, OURS);
    await police.context.close();
    await segment(page, POLICE, 'Acknowledged').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'stopped-4-room');
  };

  const mapNamesIt = async (page: Page): Promise<void> => {
    await page.getByLabel('Agreement').selectOption(REFERENCE);
    await page.getByRole('button', { name: 'Show these flows' }).click();
    await incomplete(page).waitFor();
    expect(await incomplete(page).innerText()).toContain(NAME);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'stopped-5-map');
  };
}
