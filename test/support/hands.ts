/** How a person works on a page: with a mouse, or with the keyboard alone. Things are found by what is written on them. */
import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

export interface Hands {
  /** Follows a link, presses a button, ticks a box. */
  press(role: Role, name: Name, within?: Locator): Promise<void>;
  /** Opens what is folded away, by what its summary says. */
  unfold(summary: Name, within?: Locator): Promise<void>;
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
    unfold: (summary, within = page.locator('body')) => summaryOf(summary, within).click(),
    fill: (label, text, within = page.locator('body')) => within.getByLabel(label).first().fill(text),
    choose: (label, within = page.locator('body')) => within.getByLabel(label).first().check(),
    select: async (label, option, within = page.locator('body')) =>
      void (await within.getByLabel(label).first().selectOption({ label: option })),
  };
}

const summaryOf = (summary: Name, within: Locator): Locator =>
  within.locator('summary').filter({ hasText: summary }).first();

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
    async unfold(summary, within = body) {
      await reach(page, summaryOf(summary, within));
      await keys.press('Enter');
    },
    async fill(label, text, within = body) {
      const target = within.getByLabel(label).first();
      await reach(page, target);
      const type = await target.getAttribute('type');
      if (type === 'date') return typeDate(page, target, text);
      // The last letter matters where the browser counts twelve hours.
      if (type === 'time') return keys.type(`${text.replace(':', '')}${text < '12' ? 'A' : 'P'}`);
      await keys.press('Control+A');
      await keys.type(text);
    },
    async choose(label, within = body) {
      const target = within.getByLabel(label).first();
      const name = await target.getAttribute('name');
      // Radios of one name are one group within their form only.
      const form = target.locator('xpath=ancestor::*[self::form or self::body][1]');
      await reach(page, form.locator(`input[type=radio][name="${name}"]`));
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

/** Day and month stand in the order of the browser's own language, which pages do not choose. */
async function typeDate(page: Page, target: Locator, text: string): Promise<void> {
  const [year = '', month = '', day = ''] = text.split('-');
  for (const first of [day + month, month + day]) {
    await page.keyboard.type(first + year);
    if ((await target.inputValue()) === text) return;
    for (let part = 0; part < 2; part += 1) await page.keyboard.press('ArrowLeft');
  }
  throw new Error(`The date ${text} cannot be typed.`);
}
