/** Measures the time from a change in the filter bar until the page shows the result. */
import type { Page } from '@playwright/test';
import { figuresOf, type Figures } from './figures.ts';
import { watchEvents } from './in-page.ts';
import { pointAt, press } from './mouse.ts';

/** The figures of both kinds of filter. */
export interface FilterFigures {
  /** Selecting a status, and clearing it. */
  status: Figures;
  /** Typing one letter into the text field. */
  text: Figures;
}

const statuses = ['open', 'in-progress', 'done', 'not-applicable'];

const text = 'exchange online';

/**
 * Measures filtering by status and by text.
 *
 * @param page The loaded list.
 * @throws Error if the page has no filter bar.
 */
export async function measureFilter(page: Page): Promise<FilterFigures> {
  await pointAt(page, '[data-do="filter"]');
  await press(page);
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelector('form.filter:not([hidden])') !== null, null, { polling: 50 });
  // Item texts are read ahead in the meantime, as for a person who looks at the bar first.
  await page.waitForTimeout(2000);
  await page.evaluate(watchEvents, 'input');
  const events = async (): Promise<number> => page.evaluate(() => window.painted_events.length);
  const measured = async (act: () => Promise<void>): Promise<void> => {
    const before = await events();
    await act();
    await page.waitForFunction((count) => window.painted_events.length > count, before, { polling: 20 });
    await page.waitForTimeout(300);
  };
  for (const status of [...statuses, ...statuses]) {
    for (let time = 0; time < 2; time++) {
      await pointAt(page, `form.filter input[value="${status}"]`);
      await measured(async () => {
        await press(page);
        await page.mouse.up();
      });
    }
  }
  const count = await events();
  await pointAt(page, 'form.filter input[type="search"]');
  await press(page);
  await page.mouse.up();
  for (const letter of text) {
    await measured(async () => {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    });
  }
  const works = (await page.evaluate(() => window.painted_events)).map(({ work }) => work);
  return { status: figuresOf(works.slice(0, count)), text: figuresOf(works.slice(count)) };
}
