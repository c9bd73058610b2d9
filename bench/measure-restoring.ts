/** How long the scripts of a page take that restore what is saved, before its first frame and while it is parsed. */
import type { Page } from '@playwright/test';

/** Milliseconds. */
export interface Restoring {
  /** The script in the head: reading the marks and adding them up. */
  head: number;
  /** The script for what is more than a tick; 0 where it was not asked for. */
  details: number;
  /** Drawing into elements as they are parsed. */
  drawing: number;
  /** What restoring costs before the first frame with content: the scripts, and drawing until then. */
  untilFirstPaint: number;
  /** The script that takes over after parsing. */
  main: number;
  /** When, from the start of the navigation: not limits, but what the parts can be held against. */
  firstPaint: number;
  parsed: number;
}

declare global {
  interface Window {
    drawings: [start: number, time: number][];
  }
}

/** Has the page take down how long each callback of its mutation observers takes. Before the page is loaded. */
export async function watchDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.drawings = [];
    window.MutationObserver = class extends MutationObserver {
      constructor(callback: MutationCallback) {
        super((records, observer) => {
          const start = performance.now();
          callback(records, observer);
          window.drawings.push([start, performance.now() - start]);
        });
      }
    };
  });
}

/**
 * Loads a page and reads what its scripts took.
 *
 * @param page One that {@link watchDrawing} has seen, and whose server puts marks around its scripts.
 */
export async function measureRestoring(page: Page, address: string): Promise<Restoring> {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? 0;
    const between = (name: string): number => at(`${name}-end`) - at(`${name}-start`);
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const parsed = navigation?.domContentLoadedEventEnd ?? 0;
    const firstPaint = at('first-contentful-paint');
    const drawingUntil = (end: number): number =>
      window.drawings.reduce((sum, [start, time]) => (start < end ? sum + time : sum), 0);
    const [head, details, main] = [between('head'), between('details'), between('main')];
    const drawing = drawingUntil(parsed);
    return {
      head,
      details,
      drawing,
      untilFirstPaint: head + details + drawingUntil(firstPaint),
      main,
      firstPaint,
      parsed,
    };
  });
}
