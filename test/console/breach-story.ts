/** The breach coordinator's day, with the keyboard alone, while partners answer from consoles of their own. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { axeFindings, shoot } from '../support/browser.ts';
import { nameOf } from '../support/demonstration.ts';
import { keyboard } from '../support/hands.ts';
import type { Stage } from '../support/stage.ts';
import { story } from '../support/story.ts';
import { coordinator, giveView, type Working } from './breach-partner.ts';
import { answersOn, decide, segment } from './breach-room.ts';
import { fillMoment, hoursAgo } from './moments.ts';

const REFERENCE = 'WEISF-SAFEGUARDING';
const SUMMARY = 'A referral spreadsheet went to an old contact list';
const [FOR, AGAINST] = ['Families may be recognised', 'All who received it have deleted it'];
const [SOUTHEND, POLICE] = [nameOf('southend-demo'), nameOf('essex-police-demo')];

/** A section of the breach room, by the id of its heading. */
const region = (page: Page, id: string): Locator => page.locator(`section[aria-labelledby="${id}"]`);

export function breach(stage: () => Stage): void {
  const step = story('is opened, told to partners, assessed, decided on and reported');
  let essex: Working;
  /** How often the coordinator's page was loaded since the breach was opened. */
  let loads = 0;

  step('a breach is opened with what is known, and each partner is told at once', async () => {
    essex = await coordinator(stage(), 'essex-cc');
    const { page, hands } = essex;
    await hands.press('link', 'Breaches');
    await hands.press('link', 'Open a breach');
    await hands.fill('What happened, in a sentence or two', SUMMARY);
    await fillMoment(hands, page.getByRole('group', { name: 'When was it found out?' }), hoursAgo(50));
    await hands.choose('At another time');
    await fillMoment(hands, page.getByRole('group', { name: 'Certain since' }), hoursAgo(20));
    await hands.press('checkbox', 'Confidentiality');
    await hands.press('checkbox', new RegExp(REFERENCE));
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'breach-1-new');
    await hands.press('button', /^Open the breach/);
    await segment(page, SOUTHEND, 'Delivered').waitFor();
    await segment(page, POLICE, 'Delivered').waitFor();
    page.on('load', () => (loads += 1));
    expect(await region(page, 'time').innerText()).toMatch(/20 of 72 hours used/);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'breach-1-room');
  });

  step('what partners answer is on the open page without it being loaded again', async () => {
    const { page } = essex;
    const agrees = { tell: 'Tell', because: FOR, notShown: AGAINST } as const;
    await giveView(stage(), 'southend-demo', SUMMARY, agrees);
    await segment(page, SOUTHEND, 'Acknowledged: would tell').waitFor();
    const objects = { tell: 'Do not tell', because: AGAINST, notShown: FOR } as const;
    await giveView(stage(), 'essex-police-demo', SUMMARY, objects);
    await segment(page, POLICE, 'Objecting').waitFor();
    const views = await page.getByRole('table', { name: 'Views of partners on telling' }).innerText();
    expect(views).toContain(FOR);
    expect(views).toContain(AGAINST);
    expect(loads).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'breach-2-views');
  });

  step('Art. 33(3): the risk is assessed, and the report to the Commissioner becomes complete', async () => {
    const { page, hands } = essex;
    const report = region(page, 'report');
    expect(await report.getByRole('heading', { name: 'Missing' }).count()).toBe(1);
    await hands.unfold('Add what has become known');
    const form = page.getByRole('form', { name: 'What has become known' });
    await hands.choose('There is a high risk to people', form);
    await hands.fill(/^Why$/, 'Addresses of families at risk were in the sheet', form);
    await hands.fill('What it may mean', 'Families could be found by those they fear', form);
    await hands.fill('What has been done', 'Those who received it were called', form);
    await hands.fill('What is going to be done', 'The list is retired', form);
    await hands.fill('Which groups of people', 'Children at risk', form);
    await hands.fill('About how many people', '42', form);
    await hands.fill('About how many records', '42', form);
    await hands.fill('How it was found out', 'An old contact asked what it was', form);
    await hands.choose('Yes', form.getByRole('group', { name: 'Was it caused by a cyber incident?' }));
    await hands.fill('What the incident does', 'The mailbox is closed for a day', form);
    await hands.press('button', 'Record what has become known', form);
    await report.getByText(/of what the law asks: complete/).waitFor();
    expect(await report.getByRole('heading', { name: 'Missing' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'breach-3-assessed');
  });

  step('what was said for the Commissioner is there again when the room is opened anew', async () => {
    const { page, hands } = essex;
    const report = region(page, 'report');
    expect(await report.innerText()).toContain('The mailbox is closed for a day');
    await hands.press('link', 'Breaches', page.getByRole('navigation', { name: 'Screens' }));
    await page.getByRole('heading', { level: 1, name: /^Breaches/ }).waitFor();
    await page.goBack();
    await report.waitFor();
    await hands.unfold('Add what has become known');
    const form = page.getByRole('form', { name: 'What has become known' });
    expect(await form.getByLabel('How it was found out').inputValue()).toBe(
      'An old contact asked what it was',
    );
    expect(await form.getByLabel('What the incident does').inputValue()).toBe(
      'The mailbox is closed for a day',
    );
    expect(await axeFindings(page)).toEqual([]);
  });

  step(
    'the protocol owner decides where partners differ, and the controller decides for itself',
    async () => {
      const { page, hands } = essex;
      const cards = region(page, 'decisions').getByRole('article');
      const under = cards.filter({ hasText: `Under ${REFERENCE}` });
      await decide(hands, under, 'The partners did not agree, and addresses are concerned');
      await under.getByText('so the protocol owner decided').waitFor();
      expect(await under.innerText()).toMatch(/Views known then: .*tell.*do not tell/);
      const own = cards.filter({ hasText: 'The controller for itself' });
      expect(await own.innerText()).toContain('Nothing is decided yet.');
      await decide(hands, own, 'There is a high risk to people');
      await own.getByText('The controller for itself, by law').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await shoot(page, 'breach-4-decided');
    },
  );

  step('the sheet is copied as it is shown; the report is recorded, and the clocks stop', async () => {
    const { page, hands } = essex;
    const report = region(page, 'report');
    await hands.press('button', 'Copy the report', report);
    await report.getByText('Copied.').waitFor();
    const copied = (await page.evaluate('navigator.clipboard.readText()')) as string;
    const [, ...answers] = copied.split('\n\n');
    expect(answers).toEqual(await answersOn(report));
    await hands.unfold('Record that the initial report was made', report);
    await hands.fill('The Commissioner’s reference', 'IC-000000-X0X0', report);
    await hands.press('button', 'Record the report', report);
    await report.getByRole('cell', { name: 'IC-000000-X0X0' }).waitFor();
    const time = region(page, 'time');
    await time.getByText('Done in time').first().waitFor();
    expect(await time.getByRole('timer').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'breach-5-reported');
  });

  step('the chronology tells it all, and the evidence leaves as a file', async () => {
    const { page, hands, complaints } = essex;
    const chronology = await region(page, 'story').innerText();
    for (const happened of [SOUTHEND, POLICE, 'high risk', 'protocol owner', 'IC-000000-X0X0'])
      expect(chronology).toContain(happened);
    expect(chronology).not.toMatch(/FALLBACK|STATUTORY|INITIAL/);
    const arrives = page.waitForEvent('download');
    await hands.press('button', 'Save the evidence');
    const file = readFileSync(await (await arrives).path(), 'utf8');
    expect(JSON.parse(file.split('\n')[0] ?? '')).toBeInstanceOf(Object);
    await page.getByText('Saved.').waitFor();
    expect(loads).toBe(0);
    expect(complaints).toEqual([]);
  });

  step(
    'nothing of it stands in an address, a title or the browser’s storage, or before a caseworker',
    async () => {
      const { page } = essex;
      const kept = await page.evaluate(
        'JSON.stringify([location.href, document.title, { ...localStorage }, { ...sessionStorage }])',
      );
      for (const word of ['spreadsheet', 'Families', 'Addresses']) expect(kept).not.toContain(word);
      const room = page.url();
      await essex.context.close();
      const way = { hands: keyboard };
      const caseworker = await stage().signedIn('essex-cc', 'Information rights caseworker', way);
      const screens = await caseworker.page.getByRole('navigation', { name: 'Screens' }).innerText();
      expect(screens).not.toContain('Breaches');
      await caseworker.page.goto(room);
      await caseworker.page
        .getByRole('main')
        .getByText(/may not read|no such breach/)
        .first()
        .waitFor();
      expect(await caseworker.page.locator('body').innerText()).not.toContain('spreadsheet');
      await shoot(caseworker.page, 'breach-6-caseworker');
      await caseworker.context.close();
    },
  );
}
