/** Working with a list: a person's way to the editor of a duty, to what is said of it, and to notices and menus. */
import type { Locator, Page } from '@playwright/test';
import { duty, english } from './list-page.ts';

export const list = english;

export const first = 'Develop and carry out your success plan.';
export const parent = /^Provide overall project/u;
export const children = [/^Appoint a project lead/u, /^Appoint a technical lead/u, /^Appoint technical resources/u];
export const resources = /^Provide resources to drive adoption/u;

/** The key of a duty's entry. */
export function keyOf(id: string, project = 'default'): string {
  return `jalon:marks:${project}:your-responsibilities:${id}`;
}

/** The item of a duty. */
export function rowOf(page: Page, name: string | RegExp): Locator {
  return page.getByRole('listitem').filter({ has: page.locator('> div', { has: duty(page, name) }) });
}

/** What stands below a duty of what was said of it. */
export function saidOf(page: Page, name: string | RegExp): Locator {
  return rowOf(page, name).locator('> .said');
}

/** Opens the editor of a duty. */
export async function edit(page: Page, name: string | RegExp): Promise<Locator> {
  const row = rowOf(page, name);
  await row.hover();
  await row
    .locator('> div')
    .first()
    .getByRole('button', { name: /^Status, note/u })
    .click();
  return row.getByRole('group', { name: /^Status, note/u });
}

/** The newest notice at the bottom. */
export function notice(page: Page): Locator {
  return page.locator('#j-notices [data-passing]');
}

/** Chooses something of the menu with everything else. */
export async function chooseMore(page: Page, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: entry }).click();
}

/** A duty's mark as it is stored. */
export async function stored(page: Page, id: string, project = 'default'): Promise<Record<string, unknown> | null> {
  const entry = await page.evaluate((key) => localStorage.getItem(key), keyOf(id, project));
  return JSON.parse(entry ?? 'null') as Record<string, unknown> | null;
}

/** Puts entries into storage, as earlier visits left them there; whatever day it is, nobody is reminded of a backup. */
export async function leave(page: Page, entries: Record<string, unknown>): Promise<void> {
  await page.goto('/favicon.svg');
  await page.evaluate(
    (all) => {
      const projects = all.map(([key]) => /^jalon:marks:(?<project>[^:]+):/u.exec(key)?.groups?.['project']);
      const later = JSON.stringify({ v: 1, later: new Date().toISOString() });
      for (const project of ['default', ...projects]) {
        if (project !== undefined) localStorage.setItem(`jalon:backup:${project}`, later);
      }
      for (const [key, entry] of all) localStorage.setItem(key, entry);
    },
    Object.entries(entries).map(
      ([key, entry]) => [key, typeof entry === 'string' ? entry : JSON.stringify(entry)] as const,
    ),
  );
}

/** A mark as it is stored; done on a day, unless something else is said. */
export function markOn(day: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { v: 1, status: 'done', at: `${day}T10:00:00.000Z`, ...more };
}
