/** A partner's coordinator in the breach stories: takes a notice on at a console of its own, and says what it thinks. */
import type { Locator, Page } from 'playwright-core';
import { axeFindings, shoot, type Visit } from '../support/browser.ts';
import { keyboard, type Hands } from '../support/hands.ts';
import type { Stage } from '../support/stage.ts';

export type Working = Visit & { hands: Hands };

export const coordinator = (stage: Stage, party: string): Promise<Working> =>
  stage.signedIn(party, 'Breach coordinator', { hands: keyboard });

/** The list of other parties' breaches; what happened stands in none of its rows. */
export const toldOf = (page: Page): Locator =>
  page.getByRole('table', { name: 'Breaches of other parties that affect us' });

/** From the list of breaches to the newest, which is the one, and which somebody takes on. */
export async function takeOn({ page, hands }: Working, summary: string): Promise<void> {
  await hands.press('link', 'Breaches');
  await toldOf(page).waitFor();
  expect(await toldOf(page).innerText()).not.toContain(summary);
  await hands.press('link', /^Breach of/, toldOf(page));
  await page.getByText(summary).first().waitFor();
  await hands.press('button', /^Acknowledge/);
  await page.getByText('Somebody here took it on').waitFor();
}

export interface View {
  tell: 'Tell' | 'Do not tell';
  because: string;
  /** What only another party knows. */
  notShown: string;
}

/** Gives a view on telling the Commissioner, from signing in to the end. */
export async function giveView(
  stage: Stage,
  party: string,
  summary: string,
  { tell, because, notShown }: View,
): Promise<void> {
  const working = await coordinator(stage, party);
  const { page, hands, complaints, context } = working;
  await takeOn(working, summary);
  const form = page.getByRole('form', { name: 'Give our view' });
  const question = form.getByRole('group', { name: 'Should the Information Commissioner be told?' });
  await hands.choose(new RegExp(`^${tell}$`), question);
  await hands.fill('Why', because, form);
  await hands.press('button', /^Send our view/, form);
  await page.getByText('It is on its way').waitFor();
  await page.getByRole('cell', { name: because }).waitFor();
  expect(await page.getByText(notShown).count()).toBe(0);
  // Only the protocol owner is offered to decide for the partnership.
  expect(await page.getByText('Decide as protocol owner').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await shoot(page, `breach-2-${party}`);
  await context.close();
}
