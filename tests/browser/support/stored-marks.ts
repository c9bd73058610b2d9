/** What is said in the page's storage. */
import type { Page } from '@playwright/test';

/** All marks that are stored, by key. */
export function storedMarks(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const marks = Object.entries(localStorage).filter(([key]) => key.startsWith('jalon:marks:'));
    return Object.fromEntries(marks.map(([key, entry]) => [key, JSON.parse(String(entry)) as unknown]));
  });
}
