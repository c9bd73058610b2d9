/** Which of the site's own pages exist in which locale. */
import { getCollection } from 'astro:content';
import { negotiateLocale } from '../../locale/negotiate.ts';
import { docsetConfig } from '../config/docset.ts';
import { allLocales } from '../collection/documents.ts';

/**
 * @param page The page's path.
 * @returns Locale to title, where it is shown: in the locales of the site that it is written in, and for the others in
 *   the one that serves their readers best. In the order of the site's locales; empty for a path that is no such page.
 */
export async function sitePageTitles(page: string): Promise<Map<string, string>> {
  const written = await writtenTitles(page);
  const locales = (await allLocales()).flatMap((locale) => bestOf(written, locale) ?? []);
  return new Map(locales.map((locale) => [locale, written.get(locale) ?? '']));
}

/** @returns Where the readers of a locale find a page of the site, and its title; `undefined` where it does not exist. */
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
