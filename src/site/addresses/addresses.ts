/** The addresses of the site: always lower case, always with a trailing slash, below the base path. */

export interface Addresses {
  /** The language-neutral start, or a file in `public`. */
  root: (path?: string) => string;
  /** The page of documents of a locale. */
  landing: (locale: string) => string;
  /** A document, or one of the site's own pages. */
  page: (locale: string, path: string) => string;
  /** The same in the reader's language. */
  neutral: (path: string) => string;
  /** A document's Markdown, byte for byte. */
  source: (locale: string, path: string) => string;
  /** Its checklist as JSON. */
  model: (locale: string, path: string) => string;
  /** An image of a document, by the name that it is served under. Below `j-media`, which can be no locale. */
  media: (name: string) => string;
  /** The words of a locale that pages load when they need them. Below `j-words`, which can be no locale. */
  words: (locale: string) => string;
}

/** @param base The path that the site is served under, such as `/` or `/jalon`. */
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
