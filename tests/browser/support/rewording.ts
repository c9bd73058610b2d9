/** Finds what a list's page shows about tasks that were reworded after they were ticked. */
import type { Locator, Page } from '@playwright/test';
import { rowOf } from './list-page.ts';

/** The line below a task that was reworded on 20 November 2026. */
export const rewordedLine = 'The wording changed after you ticked this (November 20, 2026)';

/** Finds the expandable line below a reworded task. */
export function rewordingOf(page: Page, name: string | RegExp): Locator {
  return rowOf(page, name).locator('> details');
}

/** Expands the line below a reworded task. */
export async function openRewording(page: Page, name: string | RegExp): Promise<Locator> {
  const rewording = rewordingOf(page, name);
  await rewording.getByText(rewordedLine).click();
  return rewording;
}

/** Finds the notice above the list that counts its reworded tasks. */
export function rewordingNotice(page: Page): Locator {
  return page.getByRole('main').getByRole('status');
}
