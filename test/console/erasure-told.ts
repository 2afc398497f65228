/** Where an erasure went, as the table and the map of an open case show it. */
import type { Locator, Page } from 'playwright-core';

export const whoWasTold = (page: Page): Locator => page.getByRole('table', { name: 'Who was told' });

export const toldRow = (page: Page, party: string): Locator =>
  whoWasTold(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${escaped(party)}`) }) });

const escaped = (name: string): string => name.replaceAll(/[()]/g, String.raw`\$&`);

/** Both on the map and in the table. What other parties pass on among themselves is asked for every 15 seconds. */
export async function shows(page: Page, party: string, state: string): Promise<void> {
  await toldRow(page, party).getByText(state, { exact: true }).first().waitFor({ timeout: 30_000 });
  const map = page.getByRole('region', { name: /^Map: who told whom/ });
  await map.locator('.react-flow__node').filter({ hasText: party }).filter({ hasText: state }).waitFor();
}
