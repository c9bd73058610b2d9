/**
 * Moves and presses the mouse on a page with very many elements. Locators are not used, because searching so many
 * elements is work for the page.
 */
import type { Page } from '@playwright/test';

/**
 * Moves the mouse to the center of an element, and waits until the page is idle.
 *
 * @param isToScroll True if the element may be out of sight.
 */
export async function pointAt(page: Page, selector: string, isToScroll = false): Promise<void> {
  // Scrolls twice, because elements get their real height when they first come into sight.
  for (let time = 0; time < (isToScroll ? 2 : 1); time++) {
    const [x, y] = await page.evaluate(
      ([target, scroll]) => {
        const element = document.querySelector(target);
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

/** Presses the button as long as people hold it, so that the effect of pressing is drawn in the meantime. */
export async function press(page: Page): Promise<void> {
  await page.mouse.down();
  await page.waitForTimeout(60);
}
