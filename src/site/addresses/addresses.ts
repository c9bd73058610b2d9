/** Builds the addresses of the site, below the base path. Pages are in lower case and end with a slash. */

export interface Addresses {
  /** The language-neutral start page, or a file at the root. */
  root: (path?: string) => string;
  /** The landing page of a locale. */
  landing: (locale: string) => string;
  /** A document or one of the site's own pages, in a locale. */
  page: (locale: string, path: string) => string;
  /** A document or one of the site's own pages, in the reader's language. */
  neutral: (path: string) => string;
  /** A document's Markdown, byte for byte. */
  source: (locale: string, path: string) => string;
  /** A document's checklist as JSON. */
  model: (locale: string, path: string) => string;
  /** An image of a document by its served name, below `j-media`, which is not a valid locale. */
  media: (name: string) => string;
  /** The messages of a locale that pages load on demand, below `j-words`, which is not a valid locale. */
  words: (locale: string) => string;
}

/**
 * Creates the functions that build addresses.
 *
 * @param base The path that the site is served under, such as `/` or `/jalon`.
 */
export function createAddresses(base: string): Addresses {
  const root = base.endsWith('/') ? base : `${base}/`;
  return {
    root: (path = '') => root + path,
    landing: (locale) => `${root}${locale}/`,
    page: (locale, path) => `${root}${locale}/${encodePath(path)}/`,
    neutral: (path) => `${root}${encodePath(path)}/`,
    source: (locale, path) => `${root}${locale}/${encodePath(path)}.md`,
    model: (locale, path) => `${root}${locale}/${encodePath(path)}.json`,
    media: (name) => `${root}j-media/${name}`,
    words: (locale) => `${root}j-words/${locale}.json`,
  };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
