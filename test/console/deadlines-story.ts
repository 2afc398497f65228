/** The deadline board, as a data protection officer sees it. */
import { axeFindings, shoot } from '../support/browser.ts';
import { keyboard } from '../support/hands.ts';
import type { Stage } from '../support/stage.ts';

export function deadlines(stage: () => Stage): void {
  test('overdue duties come first, each with its rule and source', async () => {
    const way = { hands: keyboard };
    const { page, complaints, hands } = await stage().signedIn('met-police', 'Data protection officer', way);
    await hands.press('link', 'Deadlines');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('row').nth(1).innerText()).toMatch(/Overdue/);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await shoot(page, 'deadlines');
  });
}
