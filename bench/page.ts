/**
 * `npm run bench:page [-- --runs N] [--clicks N] [--dist DIR]`: measures a page of 10,000 leaves in a browser, against the limits that
 * Jalon has set itself: ticking, also on a machine four times as slow, restoring before the first frame, and filtering.
 *
 * It builds the page, or takes one that it built before (`--dist`), and leaves it for the next time. Every part is measured
 * `--runs` times, and the best and the worst run are printed: a busy machine makes figures worse, never better. It is no
 * test: it ends well whatever it finds.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.ts';
import { row } from './figures.ts';
import { buildLongList, leafCount, leafIds, longList, parentIds, storedMarks } from './long-list.ts';
import { measureFilter } from './measure-filter.ts';
import { measureRestoring, watchDrawing } from './measure-restoring.ts';
import { measureTicks } from './measure-ticks.ts';
import { servePages } from './page-server.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    clicks: { type: 'string', default: '200' },
    dist: { type: 'string' },
  },
});
const [runs, clicks] = [Number(values.runs), Number(values.clicks)];

/** Frames come as soon as they are ready, so that little of what is measured is waiting for a screen. */
const atOnce = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const states = [
  ['nothing saved', []],
  ['all ticked', storedMarks(false)],
  ['all marked, a third with details', storedMarks(true)],
] as const;

const limits = { tick: 16, slowTick: 50, restoring: 150, filter: 50 };

const dist = values.dist ?? buildLongList();
const { origin, server } = await servePages(dist);
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', ...atOnce],
});

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
console.log(`Node ${process.versions.node}, Chromium ${browser.version()} (${atOnce.join(' ')})`);
console.log(`${String(leafCount)} leaves, built into ${dist}; ${String(runs)} runs of each; milliseconds\n`);

/** A page of its own, in a browser that holds these entries. */
async function openPage(entries: readonly (readonly [string, string])[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${origin}/favicon.svg`);
  await page.evaluate((stored) => {
    for (const [key, entry] of stored) localStorage.setItem(key, entry);
  }, entries);
  // The browser goes on writing them for a while.
  await page.waitForTimeout(1000);
  return page;
}

/** The list as it is some time after it was loaded. */
async function openList(entries: readonly (readonly [string, string])[], slower: number): Promise<Page> {
  const page = await openPage(entries);
  await page.goto(origin + longList, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return page;
}

/** Measures several times; each time on a page of its own. */
async function repeat<Result>(open: () => Promise<Page>, measure: (page: Page) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await open();
    results.push(await measure(page));
    await page.context().close();
  }
  return results;
}

/** @returns So many of them, spread evenly. */
function spread(ids: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => ids[Math.floor(((index + 0.5) * ids.length) / count)] ?? '');
}

console.log(
  row(
    'what',
    'state',
    'median',
    '95th percentile',
    'max',
    'worst run: 95th',
    'with waiting for frames: median',
    'computed: median',
    'computed: 95th',
    'limit',
  ),
);
console.log(row('---', '---', '---:', '---:', '---:', '---:', '---:', '---:', '---:', '---:'));
for (const slower of clicks > 0 ? [1, 4] : []) {
  for (const [state, entries] of [states[0], states[2]]) {
    for (const [what, ids] of [
      ['leaf', spread(leafIds(), clicks)],
      ['parent of 8', spread(parentIds(), Math.ceil(clicks / 10))],
    ] as const) {
      const results = await repeat(
        () => openList(entries, slower),
        (page) => measureTicks(page, ids),
      );
      const ordered = results.toSorted((a, b) => a.work.p95 - b.work.p95);
      const [best, worst] = [ordered[0], ordered.at(-1)];
      if (!best || !worst) continue;
      const { median, p95, max } = best.work;
      const limit = slower === 1 ? limits.tick : limits.slowTick;
      const speed = slower === 1 ? '' : `, CPU ${String(slower)} times slower`;
      console.log(
        row(
          `tick, ${what}${speed}`,
          state,
          median,
          p95,
          max,
          worst.work.p95,
          best.whole.median,
          best.computed.median,
          best.computed.p95,
          String(limit),
        ),
      );
    }
  }
}

console.log(
  `\n${row('restoring', 'script in the head', 'details', 'drawing', '**sum**', 'worst run: sum', 'sum until first paint', 'limit of that', 'taking over', 'first paint at', 'parsed at')}`,
);
console.log(row('---', ...Array.from({ length: 10 }, () => '---:')));
for (const [state, entries] of states) {
  const results = await repeat(
    async () => {
      const page = await openPage(entries);
      await watchDrawing(page);
      return page;
    },
    (page) => measureRestoring(page, origin + longList),
  );
  const ordered = results.toSorted((a, b) => a.sum - b.sum);
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (!best || !worst) continue;
  const { head, details, drawing, sum, untilFirstPaint, main, firstPaint, parsed } = best;
  console.log(
    row(
      state,
      head,
      details,
      drawing,
      sum,
      worst.sum,
      untilFirstPaint,
      String(limits.restoring),
      main,
      firstPaint,
      parsed,
    ),
  );
}

console.log(`\n${row('filter', 'state', 'median', '95th percentile', 'max', 'worst run: 95th', 'limit')}`);
console.log(row('---', '---', ...Array.from({ length: 5 }, () => '---:')));
for (const [state, entries] of states) {
  const results = await repeat(() => openList(entries, 1), measureFilter);
  for (const [what, part] of [
    ['a status', 'status'],
    ['a letter', 'text'],
  ] as const) {
    const ordered = results.map((result) => result[part]).toSorted((a, b) => a.p95 - b.p95);
    const [best, worst] = [ordered[0], ordered.at(-1)];
    if (!best || !worst) continue;
    console.log(row(what, state, best.median, best.p95, best.max, worst.p95, String(limits.filter)));
  }
}

await browser.close();
server.close();
