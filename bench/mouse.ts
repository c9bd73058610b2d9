/** The mouse on a page of very many elements. Not by locators: to find one among so many is work for the page. */
import type { Page } from '@playwright/test';

/**
 * Brings the mouse to the middle of an element, and waits until the page rests.
 *
 * @param isToScroll Whether it may be out of sight.
 */
export async function pointAt(page: Page, selector: string, isToScroll = false): Promise<void> {
  // Twice: what comes into sight for the first time gets its height then.
  for (let time = 0; time < (isToScroll ? 2 : 1); time++) {
    const [x, y] = await page.evaluate(
      ([wanted, scroll]) => {
        const element = document.querySelector(wanted);
        if (scroll) element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return [left + width / 2, top + height / 2] as const;
      },
      [selector, isToScroll] as const,
    );
    await page.mouse.move(x, y);
    await page.waitForTimeout(200);
  }
}

/** Presses the button as long as people hold it: what the pressing changes is drawn meanwhile. */
export async function press(page: Page): Promise<void> {
  await page.mouse.down();
  await page.waitForTimeout(60);
}
