/** How much a person has to load before the first screen is there. */
import type { Stage } from '../support/stage.ts';
import { visit } from '../support/browser.ts';
import { nameOf } from '../support/demonstration.ts';

/** Bytes as they travel, for a line that is slow. */
const MOST_BYTES = 250 * 1024;

export function size(stage: () => Stage): void {
  test('the first screen loads less than 250 kB, and no file of another screen', async () => {
    const { page } = await visit(stage().browser);
    const loaded: { name: string; bytes: Promise<number> }[] = [];
    page.on('requestfinished', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.startsWith('/console/')) return;
      const bytes = request.sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize);
      loaded.push({ name: pathname, bytes });
    });
    await page.goto(stage().startPage);
    await page.getByRole('link', { name: nameOf('vol-orgs') }).click();
    await page.getByRole('button', { name: 'Chief executive' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByText(/^Loading/)
      .first()
      .waitFor({ state: 'detached' });
    const unique = new Map(loaded.map(({ name, bytes }) => [name, bytes]));
    const sizes = await Promise.all(unique.values());
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(MOST_BYTES);
    expect(
      [...unique.keys()].filter((name) => /breach|rights-screen|flow|agreement-screen/.test(name)),
    ).toEqual([]);
  });
}
