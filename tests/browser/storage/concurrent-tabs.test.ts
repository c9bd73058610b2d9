/** Tests three tabs that write at the same time: the list in two languages, and a tab that writes details. */
import type { Page } from '@playwright/test';
import { nextRandom } from '../../../bench/random.ts';
import { english, french } from '../support/site-list.ts';
import { markKey, storedEntries, type StoredMark } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

const keyPrefix = markKey('');
/** How often each tab clicks or writes. */
const operations = 60;

declare global {
  interface Window {
    /** Every entry that this tab has written, in order. */
    written: [key: string, entry: string][];
  }
}

function random(below: number): number {
  return Math.floor((nextRandom() / 2 ** 32) * below);
}

/** Records every entry that a tab writes. */
async function recordWrites(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.written = [];
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as Storage['setItem'];
    Storage.prototype.setItem = function (key, value) {
      setItem.call(this, key, value);
      if (this === localStorage) window.written.push([key, value]);
    };
  });
}

/** Clicks checkboxes of leaves and parents. Pauses after some clicks let the tabs overtake each other. */
async function clickAround(page: Page, places: readonly number[]): Promise<void> {
  await page.evaluate(async (all) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('main li > div > label > input')];
    for (const place of all) {
      boxes[place % boxes.length]?.click();
      if (place % 3 > 0) await new Promise((resolve) => setTimeout(resolve));
    }
  }, places);
}

/** Writes notes and owners of leaves as another tab does: reads an entry, adds a detail, and writes the entry. */
async function writeDetails(page: Page, places: readonly number[]): Promise<void> {
  await page.evaluate(
    async ([prefix, all]) => {
      for (const [index, place] of all.entries()) {
        const key = `${prefix}general/${String(4 + (place % 18))}`;
        const stored = localStorage.getItem(key);
        const mark = stored === null ? { v: 1, status: 'open', at: '' } : (JSON.parse(stored) as object);
        const detail = [`detail ${String(index)}`, new Date().toISOString()];
        localStorage.setItem(key, JSON.stringify({ ...mark, [place % 2 === 0 ? 'note' : 'owner']: detail }));
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    [keyPrefix, places] as const,
  );
}

/** Returns whether each leaf is ticked, and the tallies of the phases. */
async function readTab(page: Page): Promise<{ boxes: Record<string, boolean>; tallies: string[] }> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('main li > div > label > input')];
    const leaves = boxes.filter((box) => box.closest('li')?.querySelector('li') === null);
    return {
      boxes: Object.fromEntries(leaves.map((box) => [box.closest('li')?.id ?? '', box.checked])),
      tallies: [...document.querySelectorAll('.phases span')].map((span) => span.textContent.trim()),
    };
  });
}

/** Returns what a tab must show when these entries are stored. */
function tabFor(entries: Record<string, string>, ids: readonly string[]): Awaited<ReturnType<typeof readTab>> {
  const boxes = Object.fromEntries(
    ids.map((id) => [id, (JSON.parse(entries[keyPrefix + id] ?? '{}') as Partial<StoredMark>).status === 'done']),
  );
  const phases = [...new Set(ids.map((id) => id.split('/')[0]))];
  const tallies = phases.map((phase) => {
    const leaves = ids.filter((id) => id.startsWith(`${phase ?? ''}/`));
    return `${String(leaves.filter((id) => boxes[id]).length)}/${String(leaves.length)}`;
  });
  return { boxes, tallies };
}

test('tabs that write at the same time end with the same marks, and the newest value of each field holds', async ({
  context,
}) => {
  const tabs = [await context.newPage(), await context.newPage(), await context.newPage()] as const;
  for (const tab of tabs) await recordWrites(tab);
  const [first, second, third] = tabs;
  await first.goto(french.address);
  await second.goto(english.address);
  await third.goto('/fr-fr/guide/');
  const places = (): number[] => Array.from({ length: operations }, () => random(1000));
  await Promise.all([clickAround(first, places()), clickAround(second, places()), writeDetails(third, places())]);

  // The events of other tabs arrive later.
  const ids = Object.keys((await readTab(first)).boxes);
  await expect(async () => {
    const entries = await storedEntries(first);
    expect(await readTab(first)).toEqual(tabFor(entries, ids));
    expect(await readTab(second)).toEqual(tabFor(entries, ids));
  }).toPass();

  const entries = await storedEntries(first);
  const written = (await Promise.all(tabs.map((tab) => tab.evaluate(() => window.written)))).flat();
  const marks = written.filter(([key]) => key.startsWith(keyPrefix));
  expect(marks.length).toBeGreaterThan(operations);
  for (const key of new Set(marks.map(([name]) => name))) {
    const entriesOfKey = marks.filter(([name]) => name === key).map(([, entry]) => JSON.parse(entry) as StoredMark);
    const stored = JSON.parse(entries[key] ?? '') as StoredMark;
    const newest = (instants: (string | undefined)[]): string | undefined =>
      instants
        .filter((at) => at !== undefined)
        .sort()
        .at(-1);
    expect(stored.at, key).toBe(newest(entriesOfKey.map(({ at }) => at)));
    expect(stored.note?.[1], key).toBe(newest(entriesOfKey.map(({ note }) => note?.[1])));
    expect(stored.owner?.[1], key).toBe(newest(entriesOfKey.map(({ owner }) => owner?.[1])));
  }
});
