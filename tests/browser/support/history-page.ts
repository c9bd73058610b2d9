/** A small docset with a past (`tests/fixtures/history-site`), as it is served beside the site. */
import type { Locator, Page } from '@playwright/test';
import { duty } from './list-page.ts';

export const historySite = 'http://127.0.0.1:4400';
export const moving = '/en-us/moving-office/';
export const frenchMoving = '/fr-fr/moving-office/';

/** Its duties whose wording changed, all on 20 November, the first one on 2 November before that. */
export const landlord = /^Agree on the moving day/u;
export const archive = /^Name the people who pack/u;
export const telephones = /^Call every telephone/u;
/** One that never changed. */
export const boxes = 'Order boxes and labels for every desk.';

/** A mark as it is stored. */
export interface StoredMark {
  v: 1;
  status: 'open' | 'done';
  at: string;
  locale?: string;
  wording?: string;
  seen?: string;
}

export function tickOf(day: string, more: Partial<StoredMark> = {}): StoredMark {
  return { v: 1, status: 'done', at: `${day}T10:00:00.000Z`, ...more };
}

/** The key of a duty's entry. */
export function keyOf(id: string): string {
  return `jalon:marks:default:moving-office:${id}`;
}

/** Puts marks into storage, as earlier visits left them there; whatever day it is, nobody is reminded of a backup. */
export async function leaveMarks(page: Page, marks: Record<string, unknown>): Promise<void> {
  await page.goto(`${historySite}/favicon.svg`);
  await page.evaluate(
    (entries) => {
      localStorage.setItem('jalon:backup:default', JSON.stringify({ v: 1, later: new Date().toISOString() }));
      for (const [key, entry] of entries) localStorage.setItem(key, entry);
    },
    Object.entries(marks).map(([id, mark]) => [keyOf(id), JSON.stringify(mark)] as const),
  );
}

/** The mark of a duty as it is stored; `null` where there is none. */
export async function storedMark(page: Page, id: string): Promise<StoredMark | null> {
  const entry = await page.evaluate((key) => localStorage.getItem(key), keyOf(id));
  return JSON.parse(entry ?? 'null') as StoredMark | null;
}

/** What stands below a duty that changed on 20 November after it was ticked. */
export const line = 'The wording changed after you ticked this (November 20, 2026)';

export function lineOf(page: Page, name: string | RegExp): Locator {
  return page
    .getByRole('listitem')
    .filter({ has: page.locator('> div', { has: duty(page, name) }) })
    .locator('> details');
}

/** @returns The line, opened. */
export async function openLine(page: Page, name: string | RegExp): Promise<Locator> {
  const details = lineOf(page, name);
  await details.getByText(line).click();
  return details;
}

/** How many have changed, above the list. */
export function summary(page: Page): Locator {
  return page.getByRole('main').getByRole('status');
}
