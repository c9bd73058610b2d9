/** From a change in the filter bar until the page shows what it leaves. */
import type { Page } from '@playwright/test';
import { figuresOf, type Figures } from './figures.ts';
import { watchEvents } from './in-page.ts';

/** How the bar is found: the button that opens it, and in it a toggle for each status, and a field for text. */
const found = {
  open: '[data-do="filter"]',
  bar: '[role="search"]',
  toggle: 'input[type="checkbox"]',
  field: 'input[type="search"], input[type="text"]',
};

const times = 10;

export interface FilterFigures {
  toggle: Figures;
  field: Figures;
}

/**
 * @param page The list, loaded.
 * @returns What was measured; `undefined` where the page has no filter bar.
 */
export async function measureFilter(page: Page): Promise<FilterFigures | undefined> {
  await page.locator(found.open).click();
  const bar = page.locator(found.bar);
  await bar.waitFor({ timeout: 5000 }).catch(() => undefined);
  if ((await bar.count()) === 0) return undefined;
  const toggle = await measureInputs(page, async () => {
    await bar.locator(found.toggle).first().click();
  });
  const text = 'exchange online'.slice(0, times);
  const field = await measureInputs(page, async (time) => {
    await bar.locator(found.field).first().press(text.charAt(time));
  });
  return { toggle, field };
}

async function measureInputs(page: Page, act: (time: number) => Promise<void>): Promise<Figures> {
  await page.evaluate(watchEvents, 'input');
  for (let time = 0; time < times; time++) {
    await act(time);
    await page.waitForFunction((count) => window.painted_events.length >= count, time + 1, { polling: 20 });
  }
  return figuresOf((await page.evaluate(() => window.painted_events)).map(({ work }) => work));
}
