/** Selects the pages for the sitemap: pages in a locale, but no pages that only forward. */
import { contentFilesIn, localeFolders } from './content-files.ts';
import { sitePages } from '../addresses/site-pages.ts';

/**
 * Returns a predicate that is true if an absolute address belongs in the sitemap.
 *
 * @param folder The content folder, whose folders are the locales.
 * @param base The path that the site is served under.
 */
export function createIsListed(folder: string, base: string): (address: string) => boolean {
  // Read at the first use, so that the content loader reports a missing folder.
  let listed: Set<string> | undefined;
  const depth = base.split('/').filter(Boolean).length;
  return (address) => {
    listed ??= new Set(pagesOf(folder));
    const path = new URL(address).pathname.split('/').filter(Boolean).slice(depth).map(decodeURIComponent).join('/');
    // The lists of a document's roles are below the document.
    return listed.has(path) || (path.split('/').length > 2 && listed.has(path.slice(0, path.lastIndexOf('/'))));
  };
}

/** Returns the paths of all pages in locales: landing pages, documents, and the site's own pages. */
function pagesOf(folder: string): string[] {
  return localeFolders(folder).flatMap(({ name, location }) => {
    const locale = name.toLowerCase();
    const documents = contentFilesIn(location)
      .filter(({ kind }) => kind === 'document')
      .map(({ path }) => path.slice(0, -'.md'.length).toLowerCase());
    return [locale, ...[...documents, ...sitePages].map((path) => `${locale}/${path}`)];
  });
}
