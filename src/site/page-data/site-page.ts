/** Builds the data of the site's own pages, such as the guide. */
import { getEntry, type CollectionEntry } from 'astro:content';
import { frameOf, type Frame } from './frame.ts';
import { sitePageTitles } from './site-page-titles.ts';
import { sitePages, type SitePage } from '../addresses/site-pages.ts';

interface SitePageRoute {
  params: { locale: string; page: SitePage };
  props: { page: SitePage };
}

/** Returns one route per page and locale that shows the page. */
export async function sitePageRoutes(): Promise<SitePageRoute[]> {
  const routes = sitePages.map(async (page) =>
    [...(await sitePageTitles(page)).keys()].map((locale) => ({ params: { locale, page }, props: { page } })),
  );
  return (await Promise.all(routes)).flat();
}

/**
 * Returns the entry of a page and its frame.
 *
 * @throws Error if the page does not exist in the locale.
 */
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
