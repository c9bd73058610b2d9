/** Measures the layout of a page: content that moves after it was drawn, and content that is too wide. */
import type { Page } from '@playwright/test';

/** One shift, with the nodes that moved. */
export interface LayoutShift {
  value: number;
  moved: { name: string; text: string; isInMain: boolean }[];
}

declare global {
  interface Window {
    layoutShifts: LayoutShift[];
  }
}

/** Records the shifts of every page that is opened from now on. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[]) {
        const moved = entry.sources.map(({ node }) => ({
          // A text goes by its element.
          name: (node instanceof Text ? node.parentNode : node)?.nodeName ?? '',
          text: node?.textContent?.trim() ?? '',
          isInMain: document.querySelector('main')?.contains(node) === true,
        }));
        window.layoutShifts.push({ value: entry.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Returns the shifts of the open page. */
export function recordedShifts(page: Page): Promise<LayoutShift[]> {
  return page.evaluate(() => window.layoutShifts);
}

/** Returns by how many pixels the page is wider than its window. */
export function pixelsTooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
