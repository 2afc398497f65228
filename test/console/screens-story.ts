/** Every screen, as it opens: axe finds nothing, the browser complains of nothing, and nobody is named in its address. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { axeFindings, shoot } from '../support/browser.ts';
import { data } from '../support/answers.ts';
import type { Stage } from '../support/stage.ts';

const SCREENS = fileURLToPath(new URL('../../shared/console/app/screens.ts', import.meta.url));

/** Who opens which screens; `:id` stands for the first row of the collection named. */
const VISITS: { party: string; person: string; paths: [path: string, collection?: string][] }[] = [
  {
    party: 'met-police',
    person: 'Data protection officer',
    paths: [
      ['/inbox'],
      ['/inbox/:id', 'notices(where: { direction: RECEIVED, kind: ERASURE }, first: 1)'],
      ['/deadlines'],
      ['/breaches'],
      ['/breaches/new'],
      ['/breaches/:id', 'breaches(first: 1)'],
      ['/breaches/told/:id', 'notices(where: { direction: RECEIVED, kind: BREACH }, first: 1)'],
      ['/rights'],
      ['/rights/new'],
      ['/rights/:id', 'rightsRequests(first: 1)'],
      ['/records'],
      ['/records/import'],
      ['/flows'],
      ['/may-we-share'],
      ['/agreements'],
      ['/agreements/:reference'],
      ['/signing'],
      ['/audit'],
      ['/feeds'],
      ['/health'],
    ],
  },
  {
    party: 'home-office',
    person: 'Data protection officer',
    paths: [['/information'], ['/information/new'], ['/information/:id', 'informationRequests(first: 1)']],
  },
];

export function screens(stage: () => Stage): void {
  test('each screen of the table of screens is opened here', () => {
    const known = [...readFileSync(SCREENS, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
    expect(known.length).toBeGreaterThan(15);
    expect(VISITS.flatMap(({ paths }) => paths.map(([path]) => path)).toSorted()).toEqual(known.toSorted());
  });

  test.each(VISITS)(
    '$party: axe finds nothing on any screen',
    async ({ party, person, paths }) => {
      const { page, complaints, context } = await stage().signedIn(party, person);
      const base = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
      for (const [path, collection] of paths) {
        await open(page, base + (await addressOf(stage(), party, path, collection)));
        expect({ path, found: await axeFindings(page), complaints }).toEqual({
          path,
          found: [],
          complaints: [],
        });
        await shoot(page, `screen-${party}${path.replaceAll(/[/:]+/g, '-')}`);
      }
      await context.close();
    },
    150_000,
  );
}

const PRINTED: [path: string, collection: string][] = [
  ['/breaches/:id', 'breaches(first: 1)'],
  ['/rights/:id', 'rightsRequests(first: 1)'],
];

/** What is for the screen is not on paper, and what is said is. */
export function printing(stage: () => Stage): void {
  test('a case and a breach print whole, without navigation and buttons', async () => {
    const { page, context } = await stage().signedIn('met-police', 'Data protection officer');
    const base = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
    for (const [path, collection] of PRINTED) {
      await open(page, base + (await addressOf(stage(), 'met-police', path, collection)));
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      expect(await page.getByRole('navigation', { name: 'Screens' }).isVisible()).toBe(false);
      expect(await page.locator('button.govuk-button:visible').count()).toBe(0);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
      await page.emulateMedia({ media: 'screen' });
    }
    await context.close();
  });
}

async function addressOf(stage: Stage, party: string, path: string, collection?: string): Promise<string> {
  if (path.endsWith(':reference')) return path.replace(':reference', 'LDN-MAS');
  if (!collection) return path;
  const register = stage.federation.register(party);
  const token = await stage.federation.token(party, 'DPO', { door: 'register' });
  const asked = `query ($party: ID!) { register(party: $party) { rows: ${collection} { nodes { id } } } }`;
  const answer = data(await register.query(token, asked, { party })) as {
    register: { rows: { nodes: { id: string }[] } };
  };
  return path.replace(':id', answer.register.rows.nodes[0]?.id ?? 'none');
}

/** As a link within the console does, without loading the page anew. */
async function open(page: Page, address: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByText(/^Loading/)
    .first()
    .waitFor({ state: 'detached' });
}
