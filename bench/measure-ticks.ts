/** From the click on a checkbox until its tick is painted and saved. */
import type { Page } from '@playwright/test';
import { figuresOf, type Figures } from './figures.ts';
import { watchEvents, type Painted } from './in-page.ts';
import { pointAt, press } from './mouse.ts';

export interface TickFigures {
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
    await pointAt(page, `[id="${id}"] input`, true);
    await press(page);
    const before = await spent();
    await page.mouse.up();
    // Asked seldom: asking is work for the page, too.
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
  if (id !== expected) throw new Error(`A click on ${expected} was one on ${id}.`);
  const { status } = JSON.parse(entry ?? '{}') as { status?: string };
  const isLeaf = entry !== null;
  if (isLeaf && status !== (checked ? 'done' : 'open')) throw new Error(`${id} is stored as ${entry}.`);
}
