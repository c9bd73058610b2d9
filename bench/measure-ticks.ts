/** From the click on a checkbox until its tick is painted and saved. */
import type { Page } from '@playwright/test';
import { figuresOf, type Figures } from './figures.ts';
import { watchEvents, type Painted } from './in-page.ts';

export interface TickFigures {
  count: number;
  work: Figures;
  /**
   * What the page's main thread computed from the mouse button's release until then, on its own clock, which stands still
   * while another process has the processor: on a busy machine the truer figure.
   */
  computed: Figures;
}

/**
 * Clicks on checkboxes as a mouse does.
 *
 * @param page The list, loaded.
 * @param ids Of the items.
 * @throws Error if one was not measured, or a leaf's entry does not say what its checkbox shows.
 */
export async function measureTicks(page: Page, ids: readonly string[]): Promise<TickFigures> {
  await page.evaluate(watchEvents, 'click');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  const computed: number[] = [];
  for (const [index, id] of ids.entries()) {
    await pointAt(page, id);
    await page.mouse.down();
    // As long as people hold it: what the pressing changes is drawn meanwhile.
    await page.waitForTimeout(60);
    const before = await spent();
    await page.mouse.up();
    // Asked seldom: asking is work for the page, too.
    await page.waitForFunction((count) => window.painted_events.length === count, index + 1, { polling: 20 });
    computed.push((await spent()) - before);
  }
  const events = await page.evaluate(() => window.painted_events);
  for (const [index, event] of events.entries()) check(event, ids[index] ?? '');
  const figures = (pick: (event: Painted) => number): Figures => figuresOf(events.map(pick));
  return {
    count: events.length,
    work: figures(({ work }) => work),
    computed: figuresOf(computed),
  };
}

/** Brings the mouse to the checkbox of an item. Not by a locator: to find one among so many elements is work for the page. */
async function pointAt(page: Page, id: string): Promise<void> {
  // Twice: what comes into sight for the first time gets its height then.
  for (let time = 0; time < 2; time++) {
    const [x, y] = await page.evaluate((item) => {
      const box = document.getElementById(item)?.querySelector('input');
      box?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left = 0, top = 0, width = 0, height = 0 } = box?.getBoundingClientRect() ?? {};
      return [left + width / 2, top + height / 2] as const;
    }, id);
    await page.mouse.move(x, y);
    await page.waitForTimeout(200);
  }
}

function check({ id, entry, checked }: Painted, expected: string): void {
  if (id !== expected) throw new Error(`A click on ${expected} was one on ${id}.`);
  const { status } = JSON.parse(entry ?? '{}') as { status?: string };
  const isLeaf = entry !== null;
  if (isLeaf && status !== (checked ? 'done' : 'open')) throw new Error(`${id} is stored as ${entry}.`);
}
