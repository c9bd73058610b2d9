/** Reads the lists of the site for printing and downloading: that of this page, and those of other pages. */
import type { OutlineData } from '../../progress/tally/outline.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import { buildScopes, type Scope, type Scopes } from '../../progress/tally/scopes.ts';
import { isItem, savedMarks, scopes } from '../head/globals.ts';
import { markOf } from '../store/marks.ts';
import { fetchText } from './fetch-json.ts';

export interface SiteList {
  /** The name of the list in the keys of its marks. */
  name: string;
  /** The root element of the page, with its language and the list's titles for print (`data-print`: `Page.astro`). */
  root: HTMLElement;
  main: HTMLElement;
  /** The path of the page. */
  path: string;
  scopes: Scopes;
  markOf: (item: Scope) => Mark | undefined;
}

/** Returns the list of this page with its present marks; `undefined` if the page has no list. */
export function currentList(): SiteList | undefined {
  return listIn(document, location.pathname, scopes, markOf);
}

/** True if the navigation links to other documents. */
export function hasOtherLists(): boolean {
  return documentLinks().some((link) => !isThisPage(link));
}

/**
 * Returns all lists of the site in this language, in the order of the navigation.
 *
 * @throws LoadError if one of their pages cannot be loaded.
 */
export async function allLists(): Promise<SiteList[]> {
  const lists = await Promise.all(
    documentLinks().map(async (link) => (isThisPage(link) ? currentList() : loadList(link.href))),
  );
  return lists.filter((list) => list !== undefined);
}

/** Returns the navigation's links to documents; links with `rel`, such as the help, lead elsewhere. */
function documentLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('nav.site a:not([rel])')];
}

function isThisPage({ pathname }: HTMLAnchorElement): boolean {
  return pathname === location.pathname;
}

/** Returns the list of another page; `undefined` if that page has none. */
async function loadList(address: string): Promise<SiteList | undefined> {
  const page = new DOMParser().parseFromString(await fetchText(address), 'text/html');
  const outlines = page.getElementById('j-outlines')?.textContent ?? '[]';
  const pageScopes = buildScopes(JSON.parse(outlines) as OutlineData[]);
  const marks = savedMarks(pageScopes);
  return listIn(page, new URL(address).pathname, pageScopes, (item) => marks.get(item)?.mark);
}

function listIn(page: Document, path: string, pageScopes: Scopes, mark: SiteList['markOf']): SiteList | undefined {
  const main = page.querySelector<HTMLElement>('main[data-list]');
  const name = main?.dataset['list'];
  if (!main || name === undefined || ![...pageScopes.values()].some(isItem)) return undefined;
  return { name, root: page.documentElement, main, path, scopes: pageScopes, markOf: mark };
}
