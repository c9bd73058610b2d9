/** The docset in `tests/fixtures/learn-site`, which uses all of Learn's Markdown: its addresses. */

const learnSite = 'http://127.0.0.1:4401';

/** A list with images, tabs and alerts. */
export const move = 'move/';
/** A document whose table assigns the tasks to two roles, and the lists of these roles. */
export const responsibilities = 'plan/responsibilities/';
export const providerList = `${responsibilities}role-1/`;
export const hospitalList = `${responsibilities}role-2/`;
/** A page with a wide table and code. */
export const network = 'reference/network/';

/** The paths of all pages of one language. */
export const learnPages = [
  '',
  move,
  responsibilities,
  providerList,
  hospitalList,
  network,
  'plan/overview/',
  'plan/change-freeze/',
  'support/',
];

/** Returns the address of a page in one language. */
export function learnPage(locale: string, path: string): string {
  return `${learnSite}/${locale}/${path}`;
}
