/** Finds the locales and titles of the site's own pages. */
import { getCollection } from 'astro:content';
import { negotiateLocale } from '../../locale/negotiate.ts';
import { docsetConfig } from '../config/docset.ts';
import { allLocales } from '../collection/documents.ts';

/**
 * Returns the titles of a page by locale, in the order of the site's locales: the site's locales that have the page,
 * and for each other locale the one that its readers understand best. Empty for a path that is no page of the site.
 *
 * @param page The page's path.
 */
export async function sitePageTitles(page: string): Promise<Map<string, string>> {
  const written = await writtenTitles(page);
  const locales = (await allLocales()).flatMap((locale) => bestOf(written, locale) ?? []);
  return new Map(locales.map((locale) => [locale, written.get(locale) ?? '']));
}

/**
 * Returns the best locale of a page for the readers of a locale, with its title; `undefined` if there is no such page.
 */
export async function sitePageFor(
  page: string,
  locale: string,
): Promise<{ locale: string; title: string } | undefined> {
  const written = await writtenTitles(page);
  const best = bestOf(written, locale);
  return best === undefined ? undefined : { locale: best, title: written.get(best) ?? '' };
}

async function writtenTitles(page: string): Promise<Map<string, string>> {
  const suffix = `/${page}`;
  const entries = await getCollection('pages', ({ id }) => id.endsWith(suffix));
  return new Map(entries.map(({ id, data }) => [id.slice(0, -suffix.length), data.title]));
}

function bestOf(written: ReadonlyMap<string, string>, locale: string): string | undefined {
  const [first] = written.keys();
  if (first === undefined) return undefined;
  return negotiateLocale([...written.keys()], [locale, docsetConfig().defaultLocale], first);
}
