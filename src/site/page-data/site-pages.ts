/** The site's own pages, written in MDX under `src/content/pages/<locale>/`. No document may take their addresses. */

/** `guide` is for readers and linked from every page; `authors` is for who publishes the docset, and linked from the guide. */
export const sitePages = ['guide', 'authors'] as const;

/** The page of translations: one for all languages, in the default one. */
export const statusPath = 'status';

/** The paths that no document may have. */
export const reservedPaths = [...sitePages, statusPath];

export type SitePage = (typeof sitePages)[number];
