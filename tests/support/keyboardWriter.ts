import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Most presses of Tab on the way to something. */
const reach = 60;

/** A person who has no pointer: presses keys, counts them, and sees where the focus is. */
export class KeyboardWriter {
  readonly page: Page;
  pressed = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.pressed++;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.pressed += text.length;
    await this.page.keyboard.type(text);
  }

  /** Goes on from control to control until one has this name; each on the way must show that it has the focus. */
  async tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let i = 0; i < reach; i++) {
      await this.press(key);
      const { name: found, isSeen, what } = await this.#focus();
      expect(isSeen, `the focus on ${what} “${found}” can be seen, behind ${passed.join(', ')}`).toBe(true);
      if (matches(found, name)) return;
      passed.push(found);
    }
    throw new Error(`${key} does not lead to ${String(name)}, but to: ${passed.join(', ')}`);
  }

  /** Waits until a control of this name has the focus. */
  async focusOn(name: string | RegExp): Promise<void> {
    await expect
      .poll(async () => (await this.#focus()).name, { timeout: 30_000, message: `the focus is on ${String(name)}` })
      .toEqual(typeof name === 'string' ? name : expect.stringMatching(name));
  }

  /** Name of what has the focus, and whether something shows it: a ring, or the cursor of a text. */
  #focus(): Promise<{ name: string; isSeen: boolean; what: string }> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0]?.textContent : undefined;
      const name = element === document.body ? '' : (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
      const hasRing = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
        outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      const isText = element.isContentEditable || element instanceof HTMLTextAreaElement;
      const isRinged = [element, element.parentElement].some((each) => each && hasRing(getComputedStyle(each)));
      return {
        name,
        what: `${element.tagName}.${element.getAttribute('class') ?? ''}`,
        isSeen: element !== document.body && (isText || isRinged),
      };
    });
  }
}

function matches(found: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? found === name : name.test(found);
}
