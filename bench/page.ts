/**
 * Implements `npm run bench:page [-- --runs N] [--clicks N] [--dist DIR]`: measures a page of 10,000 leaves in a
 * browser against Jalon's limits. It measures ticking (also on a CPU four times slower), restoring before the first
 * frame, and filtering.
 *
 * It builds the page, and leaves it in place so that `--dist` can reuse it. Each measurement runs `--runs` times. The
 * best and the worst run are printed, because a busy machine only makes figures worse. This is not a test: it succeeds
 * whatever it finds.
 */
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { head, row } from './figures.ts';
import { buildLongList, leafCount, leafIds, parentIds, storedMarks } from './long-list.ts';
import { measureFilter } from './measure-filter.ts';
import { measureRestoring, watchDrawing } from './measure-restoring.ts';
import { measureTicks } from './measure-ticks.ts';
import { startBrowser } from './open-list.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2' },
    clicks: { type: 'string', default: '60' },
    dist: { type: 'string' },
  },
});
const [runs, clicks] = [Number(values.runs), Number(values.clicks)];

/** The limits in milliseconds. */
const limits = { tick: 16, slowTick: 50, restoring: 150, filter: 50 };

const nothing = ['nothing saved', []] as const;
const allTicked = ['all ticked', storedMarks(false)] as const;
const allMarked = ['all marked, a third with details', storedMarks(true)] as const;

const dist = values.dist ?? buildLongList();
const { address, openEmpty, openList, close } = await startBrowser(dist);
console.log(`${String(leafCount)} leaves, built into ${dist}; ${String(runs)} runs of each; milliseconds`);

/**
 * Repeats a measurement, each time on a new page.
 *
 * @returns The best and the worst run, ordered by `figure`.
 */
async function repeat<Result>(
  open: () => Promise<Page>,
  measure: (page: Page) => Promise<Result>,
  figure: (result: Result) => number,
): Promise<[best: Result, worst: Result]> {
  const results: Result[] = [];
  for (let run = 0; run < Math.max(runs, 1); run++) {
    const page = await open();
    results.push(await measure(page));
    await page.context().close();
  }
  const ordered = results.toSorted((a, b) => figure(a) - figure(b));
  return [ordered[0], ordered.at(-1)] as [Result, Result];
}

/** Returns `count` ids, spread evenly. */
function spread(ids: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => ids[Math.floor(((index + 0.5) * ids.length) / count)] ?? '');
}

async function printTicks(): Promise<void> {
  console.log(
    head(
      ['tick', 'state'],
      [
        'median',
        '95th percentile',
        'max',
        'worst run: 95th',
        'computed: median',
        'computed: 95th',
        'limit of the 95th',
      ],
    ),
  );
  for (const slower of [1, 4]) {
    for (const [state, entries] of [nothing, allMarked]) {
      for (const [what, ids] of [
        ['leaf', spread(leafIds(), clicks)],
        ['parent of 8', spread(parentIds(), Math.ceil(clicks / 3))],
      ] as const) {
        const [{ work, computed }, worst] = await repeat(
          () => openList(entries, slower),
          (page) => measureTicks(page, ids),
          (result) => result.work.p95,
        );
        const name = slower === 1 ? what : `${what}, CPU ${String(slower)} times slower`;
        const limit = String(slower === 1 ? limits.tick : limits.slowTick);
        console.log(
          row(name, state, work.median, work.p95, work.max, worst.work.p95, computed.median, computed.p95, limit),
        );
      }
    }
  }
}

async function printRestoring(): Promise<void> {
  console.log(
    head(
      ['restoring'],
      ['script in the head', 'details', 'drawing until first paint', '**sum**', 'worst run: sum', 'limit of the sum'],
      ['all drawing', 'taking over', 'first paint at', 'parsed at'],
    ),
  );
  for (const [state, entries] of [nothing, allTicked, allMarked]) {
    const [best, worst] = await repeat(
      async () => {
        const page = await openEmpty(entries);
        await watchDrawing(page);
        return page;
      },
      (page) => measureRestoring(page, address),
      ({ untilFirstPaint }) => untilFirstPaint,
    );
    const { untilFirstPaint: sum, drawing, main, firstPaint, parsed } = best;
    const early = sum - best.head - best.details;
    console.log(
      row(
        ...[state, best.head, best.details, early, sum, worst.untilFirstPaint, String(limits.restoring)],
        ...[drawing, main, firstPaint, parsed],
      ),
    );
  }
}

async function printFilter(): Promise<void> {
  console.log(head(['filter', 'state'], ['median', '95th percentile', 'max', 'worst run: 95th', 'limit']));
  for (const [state, entries] of [nothing, allTicked, allMarked]) {
    const [best, worst] = await repeat(
      () => openList(entries, 1),
      measureFilter,
      ({ status, text }) => Math.max(status.p95, text.p95),
    );
    for (const [what, part] of [
      ['a status', 'status'],
      ['a letter', 'text'],
    ] as const) {
      const { median, p95, max } = best[part];
      console.log(row(what, state, median, p95, max, worst[part].p95, String(limits.filter)));
    }
  }
}

if (clicks > 0) await printTicks();
await printRestoring();
await printFilter();
await close();
