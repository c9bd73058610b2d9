/** The site's own pages, as data for their layout. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { frameOf, type Frame } from './frame.ts';
import type { OwnPage } from './own-pages.ts';

/** The locales that a page is written in. */
export async function ownPageRoutes(page: OwnPage): Promise<{ params: { locale: string } }[]> {
  return (await localesOf(page)).map((locale) => ({ params: { locale } }));
}

export async function ownPage(
  locale: string,
  page: OwnPage,
): Promise<{ entry: CollectionEntry<'pages'>; frame: Frame }> {
  const entry = await getEntry('pages', `${locale}/${page}`);
  if (!entry) throw new Error(`There is no src/content/pages/${locale}/${page}.mdx.`);
  const { title, description } = entry.data;
  return { entry, frame: await frameOf({ locale, path: page, title, description, locales: await localesOf(page) }) };
}

async function localesOf(page: OwnPage): Promise<string[]> {
  const entries = await getCollection('pages', ({ id }) => id.endsWith(`/${page}`));
  return entries.map(({ id }) => id.slice(0, -`/${page}`.length)).sort();
}
