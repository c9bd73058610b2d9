/** Names the site's own pages, whose addresses no document may use. */

/**
 * The pages in MDX below `src/content/pages/<locale>/`. Every page links to the `guide`, for readers; the guide links
 * to `authors`, for those who publish the docset.
 */
export const sitePages = ['guide', 'authors'] as const;

/** The page of translations, which exists once, in the default language. */
export const statusPath = 'status';

/** The paths that documents must not have. */
export const reservedPaths = [...sitePages, statusPath];

export type SitePage = (typeof sitePages)[number];
