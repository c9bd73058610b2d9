/** Measures the scripts that restore saved progress, before the first frame and while the page is parsed. */
import type { Page } from '@playwright/test';

/** The time of each part, in milliseconds. */
export interface Restoring {
  /** The script in the head: reading the marks and adding them up. */
  head: number;
  /** The script for details beyond ticks; 0 if it was not loaded. */
  details: number;
  /** Drawing into elements as they are parsed. */
  drawing: number;
  /** The cost of restoring before the first frame with content: the scripts, and drawing until then. */
  untilFirstPaint: number;
  /** The script that takes over after parsing. */
  main: number;
  /** Times from the start of the navigation: for comparison, without limits. */
  firstPaint: number;
  parsed: number;
}

declare global {
  interface Window {
    drawings: [start: number, time: number][];
  }
}

/** Makes the page record the duration of each mutation observer callback. Call it before loading the page. */
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
 * Loads a page and measures its scripts.
 *
 * @param page A page prepared by {@link watchDrawing}, whose server adds performance marks to its scripts.
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
