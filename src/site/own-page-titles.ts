/** Which of the site's own pages exist in which locale. */
import { getCollection } from 'astro:content';

/** @returns Locale to title, by locale; empty for a path that is none of the site's own pages. */
export async function ownPageTitles(page: string): Promise<Map<string, string>> {
  const suffix = `/${page}`;
  const entries = await getCollection('pages', ({ id }) => id.endsWith(suffix));
  return new Map(entries.map(({ id, data }): [string, string] => [id.slice(0, -suffix.length), data.title]).sort());
}
