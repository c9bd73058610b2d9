/** Measures the time from the click on a checkbox until the tick is painted and saved. */
import type { Page } from '@playwright/test';
import { figuresOf, type Figures } from './figures.ts';
import { watchEvents, type Painted } from './in-page.ts';
import { pointAt, press } from './mouse.ts';

export interface TickFigures {
  work: Figures;
  /**
   * The CPU time of the page's main thread from the release of the mouse button until then. Its clock stops while
   * another process has the processor, so on a busy machine this figure is more accurate.
   */
  computed: Figures;
}

/**
 * Clicks checkboxes with the mouse and measures each tick.
 *
 * @param page The loaded list.
 * @param ids The ids of the items to click.
 * @throws Error if a click reached another item, or a leaf's stored entry differs from its checkbox.
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
    await pointAt(page, `[id="${id}"] input`, true);
    await press(page);
    const before = await spent();
    await page.mouse.up();
    // Polls rarely, because polling is also work for the page.
    await page.waitForFunction((count) => window.painted_events.length === count, index + 1, { polling: 20 });
    computed.push((await spent()) - before);
  }
  const events = await page.evaluate(() => window.painted_events);
  for (const [index, event] of events.entries()) check(event, ids[index] ?? '');
  return {
    work: figuresOf(events.map(({ work }) => work)),
    computed: figuresOf(computed),
  };
}

function check({ id, entry, checked }: Painted, expected: string): void {
  if (id !== expected) throw new Error(`A click on ${expected} reached ${id}.`);
  const { status } = JSON.parse(entry ?? '{}') as { status?: string };
  const isLeaf = entry !== null;
  if (isLeaf && status !== (checked ? 'done' : 'open')) throw new Error(`${id} is stored as ${entry}.`);
}
