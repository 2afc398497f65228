/** The breach room, as the breach stories work on it. */
import type { Locator, Page } from 'playwright-core';
import type { Hands } from '../support/hands.ts';

/** The partner wheel, once it says this of a party. */
export const segment = (page: Page, party: string, says: string): Locator =>
  page.getByRole('img', { name: `${party}: ${says}` });

/** A card's decision to tell. */
export async function decide(hands: Hands, card: Locator, reasons: string): Promise<void> {
  await hands.unfold(/^Decide/, card);
  await hands.choose(/^Tell$/, card);
  await hands.fill('Reasons', reasons, card);
  await hands.press('button', 'Record the decision', card);
}

/** The sheet as people read it: each question, and its answer. */
export function answersOn(report: Locator): Promise<string[]> {
  return report.locator('.breach-sheet > div').evaluateAll((rows) =>
    rows.map((row) => {
      const [question, answer] = [row.querySelector('dt'), row.querySelector('dd')];
      return `${question?.firstChild?.textContent}\n  ${answer?.textContent}`;
    }),
  );
}
