/** The site's own pages, written in MDX under `src/content/pages/<locale>/`. No document may take their addresses. */

export const ownPages = ['guide'] as const;

export type OwnPage = (typeof ownPages)[number];
