/** An erasure, with the keyboard alone: recipients answer at consoles of their own, and one of them had passed it on. */
import { axeFindings, shoot } from '../support/browser.ts';
import { nameOf } from '../support/demonstration.ts';
import { keyboard } from '../support/hands.ts';
import type { Stage } from '../support/stage.ts';
import { story } from '../support/story.ts';
import { withoutGrant } from './auditor-grant.ts';
import { answerInInbox, answerNotice, noticeFrom } from './erasure-recipient.ts';
import { fillErasure, uphold } from './erasure-recording.ts';
import { shows, toldRow, whoWasTold } from './erasure-told.ts';
import { endQuietly, watched, wordsIn, type Watched } from './erasure-watch.ts';
import {
  CHARITY,
  CLAIMS,
  HEALTH,
  MORE_THAN_NEEDED,
  NOT_NEEDED,
  OF_CASEWORKER,
  ONWARD,
  POLICE,
  PROBATION,
  SECRETS,
  STATEMENT,
  UNSAID,
  WIDELY,
} from './erasure-words.ts';

export function erasure(stage: () => Stage): void {
  const step = story(
    'goes to all who received the data, comes back answered, and says nowhere who the people are',
  );
  let borough: Watched;
  let health: Watched;
  let charity: Watched;
  /** The address of the notice that the charity answered last. */
  let notice: string;

  step('it is recorded, and before anybody is told the recipients are shown, each with its why', async () => {
    const way = { hands: keyboard };
    borough = await watched(await stage().signedIn('borough-demo', 'Information rights caseworker', way));
    const { page, hands } = borough;
    await fillErasure(hands, { ...WIDELY, statement: STATEMENT });
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'erasure-1-new');
    await hands.press('button', 'Record the request');
    await page.getByText('The request is recorded.').waitFor();
    await hands.unfold('Note that identity was proved, or not');
    await hands.choose(/^Yes$/);
    await hands.select('What was seen', 'Passport');
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

  step('it is upheld on a ground of the law, and each recipient is told at once', async () => {
    const { page, hands } = borough;
    await uphold(hands);
    for (const recipient of [POLICE, PROBATION, HEALTH, CHARITY])
      await toldRow(page, recipient).filter({ hasText: 'Delivered' }).waitFor();
    await page.getByText(NOT_NEEDED).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'erasure-2-told');
  });

  step('the police neither confirm nor deny, and their ground stays with them', async () => {
    const police = await answerNotice(stage(), {
      party: 'met-police',
      ...OF_CASEWORKER,
      answer: /^We neither confirm/,
      ground: `${UNSAID} (s.48(3)(b); DPA 2018 Sch. 2 para. 2)`,
      notShown: [...MORE_THAN_NEEDED, PROBATION, HEALTH, CHARITY],
    });
    await shows(borough.page, POLICE, 'Neither confirmed nor denied');
    expect(await whoWasTold(borough.page).innerText()).not.toContain(UNSAID);
    await over(police);
  });

  step('probation does it in part, and says on which ground', async () => {
    const probation = await answerNotice(stage(), {
      party: 'probation',
      ...OF_CASEWORKER,
      answer: /^Done in part$/,
      ground: CLAIMS,
      notShown: [...MORE_THAN_NEEDED, POLICE, HEALTH, CHARITY],
    });
    await shows(borough.page, PROBATION, 'Done in part');
    expect(await toldRow(borough.page, PROBATION).innerText()).toContain(CLAIMS);
    await over(probation);
  });

  step(
    'health holds nothing; the open map and table of the borough show it all without being loaded again',
    async () => {
      health = await answerNotice(stage(), {
        party: 'local-health-partner',
        ...OF_CASEWORKER,
        jobTitle: 'Information governance caseworker',
        answer: /^We do not hold it$/,
        notShown: [...MORE_THAN_NEEDED, POLICE, PROBATION, CHARITY],
      });
      const { page, loads } = borough;
      await shows(page, HEALTH, 'Not held');
      expect(loads()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await shoot(page, 'erasure-3-answers');
    },
  );

  step('a small charity answers on a phone, and all have answered', async () => {
    const way = { size: { width: 360, height: 740 } };
    charity = await watched(await stage().signedIn('vol-orgs', /^Chief executive/, way));
    const notShown = [...MORE_THAN_NEEDED, POLICE, PROBATION, HEALTH];
    await answerInInbox(charity, { from: 'borough-demo', knows: WIDELY.nhsNumber, notShown });
    await shows(borough.page, CHARITY, 'Done');
    await borough.page.getByText('4 parties were told. All have answered.').waitFor();
    expect(borough.loads()).toBe(0);
    await shoot(borough.page, 'erasure-4-all');
  });

  step('Art. 19: the letter says who was told, and nothing of what may not be told', async () => {
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

  step('what a recipient had passed on shows on the originator’s map, with its state', async () => {
    await fillErasure(health.hands, { nhsNumber: ONWARD.nhsNumber, proof: 'Passport' });
    await health.hands.press('button', 'Record the request');
    await uphold(health.hands);
    const told = { from: 'local-health-partner', knows: ONWARD.nhsNumber };
    const { page, hands } = borough;
    await hands.press('link', 'Rights requests');
    await hands.press('link', /Erasure/, noticeFrom(page, told.from));
    await hands.choose(/^Done – we erased it/);
    await hands.press('button', 'Send the answer');
    await shows(health.page, nameOf('borough-demo'), 'Done');
    await shows(health.page, CHARITY, 'Delivered');
    expect(await axeFindings(health.page)).toEqual([]);
    const notShown = [...ONWARD.name.split(' '), ONWARD.references['local-health-partner']!];
    await answerInInbox(charity, { ...told, through: 'borough-demo', notShown });
    await shows(health.page, CHARITY, 'Done');
    expect(health.loads()).toBe(0);
    await shoot(health.page, 'erasure-6-onward');
  });

  step(
    'who the people are left each console for its own register alone, and stays in no browser',
    async () => {
      const { url } = stage().federation.gateway;
      // What is searched is not nothing.
      for (const { sent } of [borough, health])
        expect(sent.some((one) => one.url.startsWith(url) && one.body !== '')).toBe(true);
      notice = charity.page.url();
      for (const one of [borough, health, charity]) await over(one);
    },
  );

  step('an auditor without a grant sees neither the notices nor the people', async () => {
    await withoutGrant(stage(), 'vol-orgs', async () => {
      const way = { hands: keyboard };
      const auditor = await watched(await stage().signedIn('vol-orgs', 'Trustee who audits', way));
      const { page, hands } = auditor;
      await hands.press('link', 'Rights requests');
      await page
        .getByText(/you have no grant now/)
        .first()
        .waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await shoot(page, 'erasure-7-auditor');
      await page.evaluate(`history.pushState(null, '', '${new URL(notice).pathname}')`);
      await page
        .getByRole('main')
        .getByText(/no grant now|no such notice/)
        .first()
        .waitFor();
      expect(wordsIn(await page.locator('body').innerText(), SECRETS)).toEqual([]);
      await over(auditor);
    });
  });

  const over = (one: Watched) => endQuietly(one, SECRETS);
}
