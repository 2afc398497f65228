/** The deadline board, as a person sees it. */
import { axeFindings, shoot } from '../support/browser.ts';
import { keyboard } from '../support/hands.ts';
import { startStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 180_000);
afterAll(() => stage?.close());

test('overdue duties come first, each with its rule and source', async () => {
  const { page, complaints, hands } = await stage.signedIn('met-police', 'Data protection officer', { hands: keyboard });
  await hands.press('link', 'Deadlines');
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('row').nth(1).innerText()).toMatch(/Overdue/);
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await shoot(page, 'deadlines');
});
