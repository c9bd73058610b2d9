/** Two tabs of one browser, in two languages, and a third that writes what people say besides ticks: at once. */
import type { Page } from '@playwright/test';
import { nextRandom } from '../../../bench/random.ts';
import { english, french } from '../support/site-list.ts';
import { markKey, storedEntries } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

const start = markKey('');
/** Per tab. Fewer leave out some orders in which the tabs overtake each other; more find nothing else. */
const operations = 60;

interface Stored {
  status: string;
  at: string;
  note?: [string, string];
  owner?: [string, string];
}

declare global {
  interface Window {
    /** Every entry that this tab has written. */
    written: [key: string, entry: string][];
  }
}

function random(below: number): number {
  return Math.floor((nextRandom() / 2 ** 32) * below);
}

/** Has a tab remember what it writes. */
async function rememberWriting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.written = [];
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as Storage['setItem'];
    Storage.prototype.setItem = function (key, value) {
      setItem.call(this, key, value);
      if (this === localStorage) window.written.push([key, value]);
    };
  });
}

/** Clicks on checkboxes of leaves and parents, whatever they show. Some rest a little, so that the tabs overtake each other. */
async function clickAround(page: Page, places: readonly number[]): Promise<void> {
  await page.evaluate(async (all) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('main li > div > label > input')];
    for (const place of all) {
      boxes[place % boxes.length]?.click();
      // Lets events of the other tabs in, at some places.
      if (place % 3 > 0) await new Promise((resolve) => setTimeout(resolve));
    }
  }, places);
}

/** Says notes and owners of leaves, as another tab does: it reads what is stored, adds to it, and writes it. */
async function sayDetails(page: Page, places: readonly number[]): Promise<void> {
  await page.evaluate(
    async ([prefix, all]) => {
      for (const [index, place] of all.entries()) {
        const key = `${prefix}general/${String(4 + (place % 18))}`;
        const stored = localStorage.getItem(key);
        const mark = stored === null ? { v: 1, status: 'open', at: '' } : (JSON.parse(stored) as object);
        const said = [`${String(index)} said`, new Date().toISOString()];
        localStorage.setItem(key, JSON.stringify({ ...mark, [place % 2 === 0 ? 'note' : 'owner']: said }));
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    [start, places] as const,
  );
}

/** By item: the box, and the sums of its list. */
async function shown(page: Page): Promise<{ boxes: Record<string, boolean>; sums: string[] }> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('main li > div > label > input')];
    const leaves = boxes.filter((box) => box.closest('li')?.querySelector('li') === null);
    return {
      boxes: Object.fromEntries(leaves.map((box) => [box.closest('li')?.id ?? '', box.checked])),
      sums: [...document.querySelectorAll('.phases span')].map((span) => span.textContent.trim()),
    };
  });
}

/** What storage says that a tab should show. */
function expected(entries: Record<string, string>, ids: readonly string[]): Awaited<ReturnType<typeof shown>> {
  const boxes = Object.fromEntries(
    ids.map((id) => [id, (JSON.parse(entries[start + id] ?? '{}') as Partial<Stored>).status === 'done']),
  );
  const phases = [...new Set(ids.map((id) => id.split('/')[0]))];
  const sums = phases.map((phase) => {
    const own = ids.filter((id) => id.startsWith(`${phase ?? ''}/`));
    return `${String(own.filter((id) => boxes[id]).length)}/${String(own.length)}`;
  });
  return { boxes, sums };
}

test('two tabs and a third, all at once, end with the same, and nothing that was said is lost', async ({ context }) => {
  const tabs = [await context.newPage(), await context.newPage(), await context.newPage()] as const;
  for (const tab of tabs) await rememberWriting(tab);
  const [first, second, third] = tabs;
  await first.goto(french.address);
  await second.goto(english.address);
  await third.goto('/fr-fr/guide/');
  const places = (): number[] => Array.from({ length: operations }, () => random(1000));
  await Promise.all([clickAround(first, places()), clickAround(second, places()), sayDetails(third, places())]);

  // Tabs hear of each other a little later.
  const ids = Object.keys((await shown(first)).boxes);
  await expect(async () => {
    const entries = await storedEntries(first);
    expect(await shown(first)).toEqual(expected(entries, ids));
    expect(await shown(second)).toEqual(expected(entries, ids));
  }).toPass();

  const entries = await storedEntries(first);
  const written = (await Promise.all(tabs.map((tab) => tab.evaluate(() => window.written)))).flat();
  const marks = written.filter(([key]) => key.startsWith(start));
  expect(marks.length).toBeGreaterThan(operations);
  for (const key of new Set(marks.map(([own]) => own))) {
    const said = marks.filter(([own]) => own === key).map(([, entry]) => JSON.parse(entry) as Stored);
    const stored = JSON.parse(entries[key] ?? '') as Stored;
    const newest = (instants: (string | undefined)[]): string | undefined =>
      instants
        .filter((at) => at !== undefined)
        .sort()
        .at(-1);
    expect(stored.at, key).toBe(newest(said.map(({ at }) => at)));
    expect(stored.note?.[1], key).toBe(newest(said.map(({ note }) => note?.[1])));
    expect(stored.owner?.[1], key).toBe(newest(said.map(({ owner }) => owner?.[1])));
  }
});
