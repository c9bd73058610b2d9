/** Checks that hold for every page of every docset. Each returns one text per fault. */
import type { BuiltPage, BuiltSite } from './built-site.ts';

export interface PageLink {
  /** The beginning of the linking element, as HTML. */
  from: string;
  to: string;
}

/** Returns all `id`s in the order of the page. */
export function idsOf({ tree }: BuiltPage): string[] {
  return tree.querySelectorAll('[id]').map((element) => element.getAttribute('id') ?? '');
}

/** Returns every address in an `href` or `src`. */
export function linksOf({ tree }: BuiltPage): PageLink[] {
  return tree.querySelectorAll('[href], [src]').map((element) => ({
    from: element.toString().slice(0, 120),
    to: (element.getAttribute('href') ?? element.getAttribute('src') ?? '').replaceAll('&amp;', '&'),
  }));
}

/** Returns the links to pages, files or ids of the site that do not exist, or that leave its base path. */
export function deadLinks(site: BuiltSite, page: BuiltPage): string[] {
  return linksOf(page).flatMap(({ from, to }) => {
    const why = whyDead(site, page, to);
    return why === undefined ? [] : [`${from}: ${why}`];
  });
}

/** Returns why a link is dead, or `undefined` for one that leads somewhere or to another origin. */
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

/** Returns the ids that an earlier element has. */
export function repeatedIds(page: BuiltPage): string[] {
  return idsOf(page).filter((id, place, all) => all.indexOf(id) !== place);
}

/** Returns Markdown that was not rendered, outside of code: markers of alerts, triple colons, links to Markdown files. */
export function leftovers(page: BuiltPage): string[] {
  const text = page.html.replaceAll(/<code\b[\s\S]*?<\/code>/gu, '');
  const markers = text.match(/.{0,40}(?:\[!|:::).{0,40}/gu) ?? [];
  const files = linksOf(page).filter(({ to }) => /\.md(?:[?#]|$)/iu.test(to));
  return [...markers, ...files.map(({ from }) => from)];
}

/** Returns the addresses of other origins that a browser requests by itself. */
export function foreignRequests({ origin }: BuiltSite, { tree }: BuiltPage): string[] {
  return tree
    .querySelectorAll('script[src], img, iframe, link[rel="stylesheet"], link[rel="icon"], link[rel="modulepreload"]')
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
    .filter((to) => new URL(to, origin).origin !== origin);
}
