/** Finds the parts of a list's page as a reader does, and operates them. */
import type { Locator, Page } from '@playwright/test';

/** Opens a page and waits until it has loaded everything that it loads on demand. */
export async function openFully(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
}

/** Finds the checkbox of a task by its text. */
export function task(page: Page, name: string | RegExp): Locator {
  return page.getByRole('checkbox', { name });
}

/** Finds the list item of a task. */
export function rowOf(page: Page, name: string | RegExp): Locator {
  return page.getByRole('listitem').filter({ has: page.locator('> div', { has: task(page, name) }) });
}

/** Finds the line below a task with its status, owner, due date and note. */
export function detailsOf(page: Page, name: string | RegExp): Locator {
  return rowOf(page, name).locator('> .said');
}

/** Finds the entry of a phase in the rail. */
export function phaseLink(page: Page, name: string | RegExp): Locator {
  return page.getByRole('navigation', { name: /Phases/u }).getByRole('link', { name });
}

/** Finds the newest notice at the bottom of the page. */
export function notice(page: Page): Locator {
  return page.locator('#j-notices [data-passing]');
}

/** Opens the editor of a task. */
export async function openEditor(page: Page, name: string | RegExp): Promise<Locator> {
  const row = rowOf(page, name);
  await row.hover();
  await row
    .locator('> div')
    .first()
    .getByRole('button', { name: /^Status, note/u })
    .click();
  return row.getByRole('group', { name: /^Status, note/u });
}

/** Chooses an entry of the menu “More”. */
export async function chooseMore(page: Page, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: entry }).click();
}
