/** What every page keeps, whatever docset it is of: each check gives what is wrong, and nothing where nothing is. */
import type { BuiltPage, BuiltSite } from './built-site.ts';

export interface PageLink {
  /** What points there, as HTML. */
  from: string;
  to: string;
}

/** All `id`s, in the order of the page. */
export function idsOf({ tree }: BuiltPage): string[] {
  return tree.querySelectorAll('[id]').map((element) => element.getAttribute('id') ?? '');
}

/** Every address that a page points to. */
export function linksOf({ tree }: BuiltPage): PageLink[] {
  return tree.querySelectorAll('[href], [src]').map((element) => ({
    from: element.toString().slice(0, 120),
    to: (element.getAttribute('href') ?? element.getAttribute('src') ?? '').replaceAll('&amp;', '&'),
  }));
}

export function deadLinks(site: BuiltSite, page: BuiltPage): string[] {
  return linksOf(page).flatMap(({ from, to }) => {
    const why = whyDead(site, page, to);
    return why === undefined ? [] : [`${from}: ${why}`];
  });
}

/** @returns `undefined` for a link that leads somewhere, or outside. */
function whyDead(site: BuiltSite, page: BuiltPage, to: string): string | undefined {
  const url = new URL(to, `${site.origin}${site.base}${page.address}`);
  if (url.origin !== site.origin) return undefined;
  if (!url.pathname.startsWith(`${site.base}/`)) return 'it leaves the base path';
  const address = url.pathname.slice(site.base.length);
  if (site.file(address) === undefined) return 'there is nothing';
  const fragment = decodeURIComponent(url.hash.slice(1));
  const target = site.pages.find((candidate) => candidate.address === address);
  return fragment !== '' && target && !idsOf(target).includes(fragment) ? `there is no #${fragment}` : undefined;
}

export function repeatedIds(page: BuiltPage): string[] {
  return idsOf(page).filter((id, place, all) => all.indexOf(id) !== place);
}

/** What is left of Markdown's own outside of code: markers in brackets, lines in three colons, links to Markdown files. */
export function leftovers(page: BuiltPage): string[] {
  const text = page.html.replaceAll(/<code\b[\s\S]*?<\/code>/gu, '');
  const written = text.match(/.{0,40}(?:\[!|:::).{0,40}/gu) ?? [];
  const files = linksOf(page).filter(({ to }) => /\.md(?:[?#]|$)/iu.test(to));
  return [...written, ...files.map(({ from }) => from)];
}

/** The addresses of another origin that a browser would ask for by itself. */
export function foreignRequests({ origin }: BuiltSite, { tree }: BuiltPage): string[] {
  return tree
    .querySelectorAll('script[src], img, iframe, link[rel="stylesheet"], link[rel="icon"], link[rel="modulepreload"]')
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
    .filter((to) => new URL(to, origin).origin !== origin);
}
