/** The lists of the site, as printing and files take them: the one of this page, and those of other pages. */
import type { OutlineData } from '../../progress/tally/outline.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import { buildScopes, type Scope, type Scopes } from '../../progress/tally/scopes.ts';
import { isItem, savedMarks, scopes } from '../head/globals.ts';
import { markOf } from '../store/marks.ts';
import { fetchText } from './fetch-json.ts';

export interface SiteList {
  /** What marks of it are kept under. */
  name: string;
  /** The page's root: it says the language, and what the list is (`data-print`, see `Page.astro`). */
  root: HTMLElement;
  main: HTMLElement;
  /** Where it is: a path. */
  path: string;
  scopes: Scopes;
  markOf: (item: Scope) => Mark | undefined;
}

/** @returns The list of this page, as it stands. */
export function currentList(): SiteList | undefined {
  return listIn(document, location.pathname, scopes, markOf);
}

/** Whether the site has more than the list of this page, as far as its navigation says. */
export function hasOtherLists(): boolean {
  return documentLinks().some((link) => !isOwn(link));
}

/**
 * @returns All lists of the site in this language, in the order of its navigation.
 * @throws LoadError where one cannot be loaded.
 */
export async function allLists(): Promise<SiteList[]> {
  const lists = await Promise.all(
    documentLinks().map(async (link) => (isOwn(link) ? currentList() : loadList(link.href))),
  );
  return lists.filter((list) => list !== undefined);
}

/** Those of the navigation; its help is no document. */
function documentLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('nav.site a:not([rel])')];
}

function isOwn({ pathname }: HTMLAnchorElement): boolean {
  return pathname === location.pathname;
}

/** @returns The list of another page; `undefined` where that has none. */
async function loadList(address: string): Promise<SiteList | undefined> {
  const page = new DOMParser().parseFromString(await fetchText(address), 'text/html');
  const outlines = page.getElementById('j-outlines')?.textContent ?? '[]';
  const own = buildScopes(JSON.parse(outlines) as OutlineData[]);
  const marks = savedMarks(own);
  return listIn(page, new URL(address).pathname, own, (item) => marks.get(item)?.mark);
}

function listIn(page: Document, path: string, own: Scopes, mark: SiteList['markOf']): SiteList | undefined {
  const main = page.querySelector<HTMLElement>('main[data-list]');
  const name = main?.dataset['list'];
  if (!main || name === undefined || ![...own.values()].some(isItem)) return undefined;
  return { name, root: page.documentElement, main, path, scopes: own, markOf: mark };
}
