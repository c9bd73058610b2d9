/** The site's own pages, as data for their layout. */
import { getEntry, type CollectionEntry } from 'astro:content';
import { frameOf, type Frame } from './frame.ts';
import { ownPageTitles } from './own-page-titles.ts';
import { ownPages, type OwnPage } from './own-pages.ts';

interface OwnPageRoute {
  params: { locale: string; page: OwnPage };
  props: { page: OwnPage };
}

/** Each page in the locales that it is written in. */
export async function ownPageRoutes(): Promise<OwnPageRoute[]> {
  const routes = ownPages.map(async (page) =>
    [...(await ownPageTitles(page)).keys()].map((locale) => ({ params: { locale, page }, props: { page } })),
  );
  return (await Promise.all(routes)).flat();
}

export async function ownPage(
  locale: string,
  page: OwnPage,
): Promise<{ entry: CollectionEntry<'pages'>; frame: Frame }> {
  const entry = await getEntry('pages', `${locale}/${page}`);
  if (!entry) throw new Error(`There is no src/content/pages/${locale}/${page}.mdx.`);
  const { title, description } = entry.data;
  const locales = [...(await ownPageTitles(page)).keys()];
  return { entry, frame: await frameOf({ locale, path: page, title, description, locales }) };
}
