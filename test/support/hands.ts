/** How a person works on a page: with a mouse, or with the keyboard alone. Things are found by what is written on them. */
import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

export interface Hands {
  /** Follows a link, presses a button, opens a disclosure, ticks a box. */
  press(role: Role, name: Name, within?: Locator): Promise<void>;
  /** Fills a field; dates as `2026-11-22`, times as `13:05`. */
  fill(label: Name, text: string, within?: Locator): Promise<void>;
  /** Chooses one of a group of radios, by its label. */
  choose(label: Name, within?: Locator): Promise<void>;
  /** Chooses an option of a list, by its text. */
  select(label: Name, option: string, within?: Locator): Promise<void>;
}

/** With a mouse, and the keyboard for text. */
export function mouse(page: Page): Hands {
  return {
    press: (role, name, within = page.locator('body')) => within.getByRole(role, { name }).first().click(),
    fill: (label, text, within = page.locator('body')) => within.getByLabel(label).first().fill(text),
    choose: (label, within = page.locator('body')) => within.getByLabel(label).first().check(),
    select: async (label, option, within = page.locator('body')) =>
      void (await within.getByLabel(label).first().selectOption({ label: option })),
  };
}

/** More stops than any page of the console has. */
const MOST_STOPS = 400;

/** With the keyboard alone: whatever Tab does not reach, fails. */
export function keyboard(page: Page): Hands {
  const body = page.locator('body');
  const keys = page.keyboard;
  return {
    async press(role, name, within = body) {
      const target = within.getByRole(role, { name }).first();
      await reach(page, target);
      await keys.press(role === 'checkbox' ? 'Space' : 'Enter');
    },
    async fill(label, text, within = body) {
      const target = within.getByLabel(label).first();
      await reach(page, target);
      const type = await target.getAttribute('type');
      if (type === 'date') return keys.type(text.split('-').toReversed().join(''));
      if (type === 'time') return keys.type(text.replace(':', ''));
      await keys.press('Control+A');
      await keys.type(text);
    },
    async choose(label, within = body) {
      const target = within.getByLabel(label).first();
      const name = await target.getAttribute('name');
      await reach(page, body.locator(`input[type=radio][name="${name}"]`));
      for (let step = 0; !(await target.isChecked()); step += 1) {
        if (step > MOST_STOPS) throw new Error(`The arrows do not reach ${String(label)}.`);
        await keys.press(step === 0 ? 'Space' : 'ArrowDown');
      }
    },
    async select(label, option, within = body) {
      const target = within.getByLabel(label).first();
      await reach(page, target);
      await keys.press('Home');
      for (let step = 0; (await target.locator('option:checked').innerText()) !== option; step += 1) {
        if (step > MOST_STOPS) throw new Error(`The arrows do not reach ${option}.`);
        await keys.press('ArrowDown');
      }
    },
  };
}

/** Presses Tab until one of the elements has the focus, which must then be seen on the page. */
async function reach(page: Page, targets: Locator): Promise<void> {
  await targets.first().waitFor();
  for (let stop = 0; stop <= MOST_STOPS; stop += 1) {
    const isReached = await targets.evaluateAll((elements) =>
      elements.some((element) => element === element.ownerDocument.activeElement),
    );
    if (isReached) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(targets)}.`);
}
