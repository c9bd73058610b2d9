/** Writes and reads what Jalon keeps in localStorage. */
import type { Page } from '@playwright/test';

/** A mark as it is stored; `src/progress/marks/mark.ts` documents its fields. */
export interface StoredMark extends Record<string, unknown> {
  v: number;
  status: string;
  at: string;
  note?: [text: string, at: string];
  owner?: [name: string, at: string];
}

const siteList = 'your-responsibilities';

/** Returns the key of a mark's entry. */
export function markKey(id: string, { list = siteList, project = 'default' } = {}): string {
  return `jalon:marks:${project}:${list}:${id}`;
}

/** Returns the mark of a task that was done at ten o'clock UTC on a day, with other fields added or replaced. */
export function doneOn(day: string, fields: Record<string, unknown> = {}): StoredMark {
  return { v: 1, status: 'done', at: `${day}T10:00:00.000Z`, ...fields };
}

/** Writes entries from an open page of the site; a value that is not a string becomes JSON. */
export async function writeEntries(page: Page, entries: Record<string, unknown>): Promise<void> {
  await page.evaluate(
    (texts) => {
      for (const [key, text] of texts) localStorage.setItem(key, text);
    },
    Object.entries(entries).map(
      ([key, entry]) => [key, typeof entry === 'string' ? entry : JSON.stringify(entry)] as const,
    ),
  );
}

/**
 * Writes entries as earlier visits left them, before a page of the site is opened. The reminder of a backup is
 * postponed for every project, because it depends on today's date.
 */
export async function seedStorage(page: Page, entries: Record<string, unknown>): Promise<void> {
  await page.goto('/favicon.svg');
  const projects = Object.keys(entries).flatMap((key) => /^jalon:marks:([^:]+):/u.exec(key)?.[1] ?? []);
  const postponed = { v: 1, later: new Date().toISOString() };
  const reminders = ['default', ...projects].map((project) => [`jalon:backup:${project}`, postponed] as const);
  await writeEntries(page, { ...Object.fromEntries(reminders), ...entries });
}

/** Writes the marks of one list, by item id, as earlier visits left them. */
export async function seedMarks(page: Page, marks: Record<string, unknown>, list = siteList): Promise<void> {
  await seedStorage(page, Object.fromEntries(Object.entries(marks).map(([id, mark]) => [markKey(id, { list }), mark])));
}

/** Returns the text of an entry, or `null` if there is none. */
export async function storedEntry(page: Page, key: string): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(name), key);
}

/** Returns the mark of an item, or `null` if there is none. */
export async function storedMark(page: Page, id: string, list = siteList): Promise<StoredMark | null> {
  return JSON.parse((await storedEntry(page, markKey(id, { list }))) ?? 'null') as StoredMark | null;
}

/** Returns the texts of all entries by key, without those that record a visit. */
export function storedEntries(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const entries = Object.entries(localStorage) as [string, string][];
    return Object.fromEntries(entries.filter(([key]) => !key.startsWith('jalon:visit:')));
  });
}

/** Returns all marks by key. */
export async function storedMarks(page: Page): Promise<Record<string, unknown>> {
  const marks = Object.entries(await storedEntries(page)).filter(([key]) => key.startsWith('jalon:marks:'));
  return Object.fromEntries(marks.map(([key, entry]) => [key, JSON.parse(entry) as unknown]));
}
