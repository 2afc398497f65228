/** An erasure, with the keyboard alone: recipients answer at consoles of their own, and one of them had passed it on. */
import type { Locator, Page } from 'playwright-core';
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { axeFindings, shoot } from '../support/browser.ts';
import { nameOf } from '../support/demonstration.ts';
import { keyboard, type Hands } from '../support/hands.ts';
import type { Stage } from '../support/stage.ts';
import { answerInInbox, answerNotice, noticeFrom, whoWasTold } from './erasure-recipient.ts';
import { keptBy, watched, wordsIn, type Watched } from './erasure-watch.ts';

const people = new Map(readSeedData().people.map((person) => [person.key, person]));
/** One was disclosed to four parties by one; the other from party to party. */
const [WIDELY, ONWARD] = [people.get('person-02')!, people.get('person-01')!];
const STATEMENT = 'Please delete all that you wrote about me';

/** What says who they are, in the ways in which pages and requests write it. */
const IDENTITIES = [WIDELY, ONWARD].flatMap(({ name, dateOfBirth, nhsNumber, references }) => [
  ...name.split(' '),
  dateOfBirth,
  nhsNumber,
  ...Object.values(references),
]);
const SECRETS = [...IDENTITIES, STATEMENT];
const MORE_THAN_NEEDED = [...WIDELY.name.split(' '), STATEMENT];

const [POLICE, PROBATION, HEALTH, CHARITY] = [
  'met-police',
  'probation',
  'local-health-partner',
  'vol-orgs',
].map(nameOf) as [string, string, string, string];
const UNSAID = 'It would prejudice the investigation of crime';
const NOT_NEEDED = 'The data are no longer needed (Art. 17(1)(a))';

export function erasure(stage: () => Stage): void {
  let borough: Watched;
  let health: Watched;
  let charity: Watched;

  test('it is recorded, and before anybody is told the recipients are shown, each with its why', async () => {
    const way = { hands: keyboard };
    borough = await watched(await stage().signedIn('borough-demo', 'Information rights caseworker', way));
    const { page, hands } = borough;
    await hands.press('link', 'Rights requests');
    await hands.press('button', 'Record a request');
    await hands.choose('Erasure');
    await hands.press('checkbox', /LDN-MAS/);
    await hands.fill(/^Name$/, WIDELY.name);
    await hands.fill('Date of birth', WIDELY.dateOfBirth);
    await hands.fill('Identifier 1: value', WIDELY.nhsNumber);
    await hands.fill('What the person asks for, in their words', STATEMENT);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'erasure-1-new');
    await hands.press('button', 'Record the request');
    await page.getByText('The request is recorded.').waitFor();
    await hands.unfold('Note that identity was proved, or not');
    await hands.press('button', 'Note the result');
    await page.getByText('The identity check is noted.').waitFor();
    const preview = page.getByRole('table', { name: 'Recipients, if it were upheld now' });
    for (const recipient of [POLICE, PROBATION, HEALTH, CHARITY]) {
      const why = await preview.getByRole('row').filter({ hasText: recipient }).innerText();
      expect(why).toMatch(/Data disclosed on .* under LDN-MAS: UK GDPR Art\. 19/);
    }
    expect(await whoWasTold(page).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'erasure-1-recipients');
  });

  test('it is upheld on a ground of the law, and each recipient is told at once', async () => {
    const { page, hands } = borough;
    await uphold(hands);
    for (const recipient of [POLICE, PROBATION, HEALTH, CHARITY])
      await toldRow(page, recipient).filter({ hasText: 'Delivered' }).waitFor();
    await page.getByText(NOT_NEEDED).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'erasure-2-told');
  });

  test('each recipient answers for itself, which the open map and table show without being loaded again', async () => {
    const of = { from: 'borough-demo', knows: WIDELY.nhsNumber } as const;
    const jobTitle = 'Information rights caseworker';
    const police = await answerNotice(stage(), {
      ...of,
      party: 'met-police',
      jobTitle,
      answer: /^Neither confirm/,
      ground: `${UNSAID} (s.48(3)(b); DPA 2018 Sch. 2 para. 2)`,
      notShown: [...MORE_THAN_NEEDED, PROBATION, HEALTH, CHARITY],
    });
    const probation = await answerNotice(stage(), {
      ...of,
      party: 'probation',
      jobTitle,
      answer: /^Done in part$/,
      ground: 'Legal claims need it (Art. 17(3)(e))',
      notShown: [...MORE_THAN_NEEDED, POLICE, HEALTH, CHARITY],
    });
    health = await answerNotice(stage(), {
      ...of,
      party: 'local-health-partner',
      jobTitle: 'Information governance caseworker',
      answer: /^Not held$/,
      notShown: [...MORE_THAN_NEEDED, POLICE, PROBATION, CHARITY],
    });
    for (const [recipient, state] of [
      [POLICE, 'Neither confirmed nor denied'],
      [PROBATION, 'Done in part'],
      [HEALTH, 'Not held'],
    ] as const)
      await shows(borough.page, recipient, state);
    expect(await borough.page.getByRole('main').innerText()).not.toContain(UNSAID);
    expect(borough.loads()).toBe(0);
    expect(await axeFindings(borough.page)).toEqual([]);
    await shoot(borough.page, 'erasure-3-answers');
    for (const other of [police, probation]) await over(other);
  });

  test('a small charity answers on a phone, and all have answered', async () => {
    const way = { size: { width: 360, height: 740 } };
    charity = await watched(await stage().signedIn('vol-orgs', /^Chief executive/, way));
    const notShown = [...MORE_THAN_NEEDED, POLICE, PROBATION, HEALTH];
    await answerInInbox(charity, { from: 'borough-demo', knows: WIDELY.nhsNumber, notShown });
    await shows(borough.page, CHARITY, 'Done');
    await borough.page.getByText('4 parties were told. All have answered.').waitFor();
    expect(borough.loads()).toBe(0);
    await shoot(borough.page, 'erasure-4-all');
  });

  test('Art. 19: the letter says who was told, and nothing of what may not be told', async () => {
    const { page, hands } = borough;
    await hands.press('button', 'What was done, and who was told');
    const letter = page.locator('.rights-letter');
    await letter.getByText('Who we tell about this').waitFor();
    const lines = (await letter.innerText()).split('\n');
    const lineOf = (party: string) =>
      lines.find((line) => line.startsWith(`- ${party}: `))?.replace(party, '');
    expect(lineOf(HEALTH)).toContain('It answered that it does not hold the information.');
    expect(lineOf(CHARITY)).toContain('It answered that it has done the same.');
    // An authority that has answered reads as one that may neither confirm nor deny.
    expect(lineOf(PROBATION)).toMatch(/we can say no more/);
    expect(lineOf(POLICE)).toBe(lineOf(PROBATION));
    for (const unsaid of ['crime', 'legal claims', 'in part']) expect(lines.join('\n')).not.toContain(unsaid);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'erasure-5-letter');
  });

  test('what a recipient had passed on shows on the originator’s map, with its state', async () => {
    await eraseOnward(health.hands);
    const told = { from: 'local-health-partner', knows: ONWARD.nhsNumber };
    const { page, hands } = borough;
    await hands.press('link', 'Rights requests');
    await hands.press('link', /Erasure/, noticeFrom(page, told.from));
    await hands.choose(/^Done$/);
    await hands.press('button', 'Send the answer');
    await shows(health.page, nameOf('borough-demo'), 'Done');
    await shows(health.page, CHARITY, 'Delivered');
    expect(await axeFindings(health.page)).toEqual([]);
    const notShown = [...ONWARD.name.split(' '), ...Object.values(ONWARD.references)];
    await answerInInbox(charity, { ...told, through: 'borough-demo', notShown });
    await shows(health.page, CHARITY, 'Done');
    expect(health.loads()).toBe(0);
    await shoot(health.page, 'erasure-6-onward');
  });

  test('who the people are left each console for its own register alone, and stays in no browser', async () => {
    for (const one of [borough, health, charity]) await over(one);
  });

  test('an auditor without a grant sees the case, and not the person', async () => {
    const auditor = await watched(
      await stage().signedIn('borough-demo', 'Internal auditor', { hands: keyboard }),
    );
    const { page, hands } = auditor;
    await hands.press('link', 'Rights requests');
    const asked = page
      .getByRole('row')
      .filter({ hasText: 'The person asked here' })
      .filter({ hasText: 'Erasure' });
    await hands.press('link', /Erasure/, asked.first());
    await toldRow(page, CHARITY).filter({ hasText: 'Done' }).waitFor();
    await hands.unfold('Show who this is');
    await page.locator('.govuk-error-summary, .govuk-inset-text').first().waitFor();
    console.log(await page.locator('main').innerText());
    expect(wordsIn(await page.locator('body').innerText(), SECRETS)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'erasure-7-auditor');
    await over(auditor);
  });

  /** Nothing that the person at this console did said who the people are anywhere but at its own register's door. */
  async function over(one: Watched): Promise<void> {
    const { addresses, sent, context, complaints, page } = one;
    const door = `${new URL(page.url()).origin}/graphql`;
    expect(wordsIn(addresses.join('\n'), SECRETS)).toEqual([]);
    expect(wordsIn(sent.map(({ url }) => url).join('\n'), SECRETS)).toEqual([]);
    expect(sent.some(({ url, body }) => url.startsWith(stage().federation.gateway.url) && body !== '')).toBe(
      true,
    );
    expect(
      wordsIn(
        sent
          .filter(({ url }) => url !== door)
          .map(({ body }) => body)
          .join('\n'),
        SECRETS,
      ),
    ).toEqual([]);
    expect(wordsIn(await keptBy(one), SECRETS)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }
}

async function uphold(hands: Hands): Promise<void> {
  await hands.choose(/^Uphold it$/);
  await hands.select('Ground on which it is upheld', NOT_NEEDED);
  await hands.press('button', /^Uphold and tell/);
}

/** Health had told the borough, which told the charity. */
async function eraseOnward(hands: Hands): Promise<void> {
  await hands.press('link', 'Rights requests');
  await hands.press('button', 'Record a request');
  await hands.choose('Erasure');
  await hands.press('checkbox', /LDN-MAS/);
  await hands.fill('Identifier 1: value', ONWARD.nhsNumber);
  await hands.select('Proof of identity already seen', 'Passport');
  await hands.press('button', 'Record the request');
  await uphold(hands);
}

const toldRow = (page: Page, party: string): Locator =>
  whoWasTold(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${escaped(party)}`) }) });

const escaped = (name: string): string => name.replaceAll(/[()]/g, String.raw`\$&`);

/** Both on the map and in the table. What other parties pass on among themselves is asked for every 15 seconds. */
async function shows(page: Page, party: string, state: string): Promise<void> {
  await toldRow(page, party).getByText(state, { exact: true }).first().waitFor({ timeout: 30_000 });
  const map = page.getByRole('region', { name: /^Map: who told whom/ });
  await map.locator('.react-flow__node').filter({ hasText: party }).filter({ hasText: state }).waitFor();
}
