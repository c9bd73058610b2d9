/** What a docset says of itself in `src/content/site.ts`. */

export interface SiteConfig {
  /** What the documents have in common, by locale. A locale without one gets the default locale's. */
  title: LocalizedText;
  /** One sentence, for the page of documents and for search engines. */
  description: LocalizedText;
  /** The locale for readers of no language that the site has. */
  defaultLocale: string;
  /** Paths of the documents to show first, in this order; the others follow by path. */
  documents: readonly string[];
}

export type LocalizedText = Readonly<Record<string, string>>;
