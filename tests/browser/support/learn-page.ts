/** A docset as a docs team has it (`tests/fixtures/learn-site`), as it is served beside the site. */
import type { Locator, Page } from '@playwright/test';

const learnSite = 'http://127.0.0.1:4401';

/** Below each language: the list, the page with the table of who does what, the lists of its roles, the other pages. */
export const move = 'move/';
export const whoDoesWhat = 'plan/responsibilities/';
export const providerList = `${whoDoesWhat}role-1/`;
export const hospitalList = `${whoDoesWhat}role-2/`;
export const network = 'reference/network/';
export const learnPages = [
  '',
  move,
  whoDoesWhat,
  providerList,
  hospitalList,
  network,
  'plan/overview/',
  'plan/change-freeze/',
  'support/',
];

export function learnPage(locale: string, path: string): string {
  return `${learnSite}/${locale}/${path}`;
}

/** Whose duties are shown, as links. */
export function roles(page: Page): Locator {
  return page.getByRole('navigation', { name: /^(?:Whose duties|Les responsabilités de qui)/u });
}

/** How much wider than the window the page is. */
export function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
