/** A new agreement, with the keyboard alone: who may not sign it, who signs it, and who sends it back. */
import type { Locator, Page } from 'playwright-core';
import { data } from '../support/answers.ts';
import { axeFindings, shoot } from '../support/browser.ts';
import { nameOf } from '../support/demonstration.ts';
import { keyboard } from '../support/hands.ts';
import type { Stage } from '../support/stage.ts';
import { story } from '../support/story.ts';

const REFERENCE = 'NAT-RELEASE';
const TITLE = 'National protocol on people released from prison (fictitious)';
const SAFEGUARDING = 'Multi-Agency Safeguarding Data Sharing Agreement (London)';
const REASON = 'Our people are not at work at weekends: 24 hours are too few.';
const [PROBATION, BOROUGH] = [nameOf('probation'), nameOf('borough-demo')];
const NAME = 'SIRO, Demonstration';

type SignedIn = Awaited<ReturnType<Stage['signedIn']>>;

const item = (page: Page): Locator => page.getByRole('region', { name: TITLE, exact: true });
const answerOf = (page: Page, party: string): Locator =>
  page
    .getByRole('table', { name: `Signatures of version 1 of ${REFERENCE}` })
    .getByRole('row', { name: new RegExp(escaped(party)) });
const section = (page: Page, id: string): Locator => page.locator(`#${id}`);
const escaped = (text: string) => text.replaceAll(/[()]/g, '\\$&');

export function signing(stage: () => Stage): void {
  async function atSigning(party: string, jobTitle: string): Promise<SignedIn> {
    const person = await stage().signedIn(party, jobTitle, { hands: keyboard });
    await person.hands.press('link', 'Signing');
    await person.page.getByRole('heading', { name: 'Waiting for a signature' }).waitFor();
    return person;
  }

  test('who may not sign reads why, and who may, and is refused when trying all the same', async () => {
    const { page, hands, complaints, context } = await atSigning('probation', 'Delegate of the regional');
    await item(page).getByText('You may not sign this').waitFor();
    const says = await item(page).locator('.signing-verdict').innerText();
    expect(says).toMatch(/Type 1 is for SIRO or deputy SIRO; not for delegate of the regional probation/);
    expect(says).toContain(`For ${PROBATION} it may be signed by SIRO or deputy SIRO.`);
    expect(says).toMatch(/HMPPS-ISPF-2025 .*L\d+/);
    const risks = await item(page).getByText('The risks wait for a decision').innerText();
    expect(risks).toMatch(/which is not yours\. .* accepted or sent back by SIRO or deputy SIRO\.$/);
    expect(
      await item(page)
        .getByRole('form', { name: /^Decide on/ })
        .count(),
    ).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'signing-1-delegate');

    await hands.unfold('Try to sign all the same', item(page));
    await hands.fill('Your name', 'Delegate, Demonstration', item(page));
    await hands.press('button', /^Sign version 1/, item(page));
    await item(page).getByRole('alert').getByText('Type 1 is for SIRO or deputy SIRO').waitFor();
    expect(await answerOf(page, PROBATION).innerText()).toContain('Not signed yet');
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await shoot(page, 'signing-2-refused');
    await context.close();
  });

  const step = story(
    'an agreement is signed, sent back and amended, and open pages show it without being loaded again',
  );
  let police: SignedIn;
  let siro: SignedIn;
  /** How often the pages that stay open were loaded since. */
  let loads = 0;

  step('the SIRO accepts the risks, then signs, and the police see it on their open page', async () => {
    police = await atSigning('met-police', 'Commander');
    await answerOf(police.page, PROBATION).getByText('Not signed yet').waitFor();
    police.page.on('load', () => (loads += 1));

    siro = await atSigning('probation', 'Senior information risk owner');
    const { page, hands, complaints } = siro;
    const form = item(page).getByRole('form', { name: /^Decide on the risks/ });
    await item(page).getByText('Your office may sign this, but not yet').waitFor();
    expect(
      await item(page)
        .getByRole('table', { name: /^Risks to people/ })
        .innerText(),
    ).toContain('Secure e-mail only, and access by name');
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'signing-3-risks');
    await hands.choose('Accept the risks, each with what lessens it', form);
    await hands.fill('Your name', NAME, form);
    await hands.press('button', 'Record the decision on the risks', form);
    await page.getByText('You accepted the risks of').waitFor();
    await item(page).getByText('You may sign this').waitFor();
    await shoot(page, 'signing-4-accepted');

    await hands.fill('Your name', NAME, item(page));
    await hands.press('button', /^Sign version 1/, item(page));
    await page.getByText(`You signed version 1 of “${TITLE}”`).waitFor();
    await answerOf(page, PROBATION).getByText('Signed ✓').waitFor();
    expect(await answerOf(page, PROBATION).innerText()).toContain('SIRO');
    expect(await item(page).count()).toBe(0);
    page.on('load', () => (loads += 1));
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await shoot(page, 'signing-5-signed');

    await answerOf(police.page, PROBATION).getByText('Signed ✓').waitFor();
    expect(loads).toBe(0);
    // What probation found of the risks, and how it classes the agreement, is its own affair.
    const theirs = await police.page.locator('main').innerText();
    expect(theirs).not.toMatch(/demonstration file PS-8|Type 1/);
    expect(await axeFindings(police.page)).toEqual([]);
    expect(police.complaints).toEqual([]);
    await shoot(police.page, 'signing-6-police');
  });

  step('the borough sends it back, and probation reads the reason on its open page', async () => {
    const { page, hands, complaints, context } = await atSigning(
      'borough-demo',
      'Senior information risk owner',
    );
    await item(page).getByText('You may sign this').waitFor();
    await hands.unfold('Send it back with a reason', item(page));
    await hands.fill('Why you do not sign it, and what must change', REASON, item(page));
    await hands.press('button', 'Send it back', item(page));
    await page.getByText(/^You sent “.*” back\. The other parties are told why\.$/).waitFor();
    await answerOf(page, BOROUGH).getByText('Sent back').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await shoot(page, 'signing-7-borough');
    await context.close();

    for (const open of [siro, police]) await answerOf(open.page, BOROUGH).getByText(REASON).waitFor();
    expect(loads).toBe(0);
    await shoot(siro.page, 'signing-8-reason');
  });

  step('of a new version the inbox shows what changed since the last, field by field', async () => {
    const { page, complaints, context } = police;
    const write = writer(stage(), 'met-police');
    const holds = { holds: true };
    const review = {
      purposesRelevant: holds,
      scopeKept: holds,
      benefitsReal: holds,
      securityEffective: holds,
    };
    await write('reviewAgreement', { reference: REFERENCE, version: 1, outcome: 'AMEND', ...review });
    await write('amendAgreement', {
      reference: REFERENCE,
      title: `${TITLE}, renewed`,
      commencesOn: '2030-01-01',
    });
    const table = page.getByRole('table', { name: `What changed in ${REFERENCE}, field by field` });
    await table.waitFor();
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(3);
    expect(rows.join('\n')).toMatch(
      /Version 1.*Version 2[^]*Commences on\s+nothing\s+Tue 1 Jan 2030[^]*Title/,
    );
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'signing-10-changes');
    expect([...complaints, ...siro.complaints]).toEqual([]);
    await siro.context.close();
    await context.close();
  });

  test('an agreement is read as cards, with what binds the party, what is found in it, and equal copies', async () => {
    const person = await stage().signedIn('probation', 'Senior information risk owner', { hands: keyboard });
    const { page, hands, complaints, context } = person;
    await hands.press('link', 'Agreements');
    await hands.press('link', SAFEGUARDING);
    await page.getByRole('heading', { name: SAFEGUARDING, level: 1 }).waitFor();
    await section(page, 'copies').getByText('All copies say the same').waitFor();
    expect(await section(page, 'terms').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(5);
    expect(await section(page, 'terms').innerText()).toContain('In the text:');
    const reviews = page.getByRole('table', { name: 'What binds us' }).getByRole('row', { name: /^Reviews/ });
    expect(await reviews.innerText()).toMatch(/12 months[^]*our own policy[^]*24 months[^]*this agreement/);
    expect(await section(page, 'findings').getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await section(page, 'copies').getByRole('row').count()).toBe(1 + 5);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'signing-9-agreement');
    expect(complaints).toEqual([]);
    await context.close();
  });
}

/** Writes as the party's data protection officer, at its register's own door. */
function writer(stage: Stage, party: string) {
  return async (mutation: string, input: object): Promise<void> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const question = `mutation ($input: ${type}) { ${mutation}(party: "${party}", input: $input) { id } }`;
    const token = await stage.federation.token(party, 'DPO', { door: 'register' });
    data(await stage.federation.register(party).query(token, question, { input }));
  };
}
