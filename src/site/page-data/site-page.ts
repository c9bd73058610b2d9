/** The site's own pages, as data for their layout. */
import { getEntry, type CollectionEntry } from 'astro:content';
import { frameOf, type Frame } from './frame.ts';
import { sitePageTitles } from './site-page-titles.ts';
import { sitePages, type SitePage } from './site-pages.ts';

interface OwnPageRoute {
  params: { locale: string; page: SitePage };
  props: { page: SitePage };
}

/** Each page in the locales that it is written in. */
export async function sitePageRoutes(): Promise<OwnPageRoute[]> {
  const routes = sitePages.map(async (page) =>
    [...(await sitePageTitles(page)).keys()].map((locale) => ({ params: { locale, page }, props: { page } })),
  );
  return (await Promise.all(routes)).flat();
}

export async function sitePage(
  locale: string,
  page: SitePage,
): Promise<{ entry: CollectionEntry<'pages'>; frame: Frame }> {
  const entry = await getEntry('pages', `${locale}/${page}`);
  if (!entry) throw new Error(`There is no src/content/pages/${locale}/${page}.mdx.`);
  const { title, description } = entry.data;
  const locales = [...(await sitePageTitles(page)).keys()];
  return { entry, frame: await frameOf({ locale, path: page, title, description, locales }) };
}
