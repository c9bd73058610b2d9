/** Which pages search engines are told of: those of a locale, not those that only forward to one. */
import { contentFilesIn, localeFolders } from '../docset/content-files.ts';
import { sitePages } from '../page-data/site-pages.ts';

/**
 * @param folder The content folder: its folders are the locales.
 * @param base The path that the site is served under.
 * @returns Whether an absolute address belongs into the sitemap.
 */
export function createIsListed(folder: string, base: string): (address: string) => boolean {
  // Read when it is first needed: a folder that is not there is the content loader's to report.
  let listed: Set<string> | undefined;
  const depth = base.split('/').filter(Boolean).length;
  return (address) => {
    listed ??= new Set(pagesOf(folder));
    const path = new URL(address).pathname.split('/').filter(Boolean).slice(depth).map(decodeURIComponent).join('/');
    // The lists of a document's roles stand below it.
    return listed.has(path) || (path.split('/').length > 2 && listed.has(path.slice(0, path.lastIndexOf('/'))));
  };
}

/** The paths of all pages that belong to a locale: its landing page, its documents, the site's own pages. */
function pagesOf(folder: string): string[] {
  return localeFolders(folder).flatMap(({ name, location }) => {
    const locale = name.toLowerCase();
    const documents = contentFilesIn(location)
      .filter(({ kind }) => kind === 'document')
      .map(({ path }) => path.slice(0, -'.md'.length).toLowerCase());
    return [locale, ...[...documents, ...sitePages].map((path) => `${locale}/${path}`)];
  });
}
