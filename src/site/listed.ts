/** Which pages search engines are told of: those of a locale, not those that only forward to one. */
import { readdirSync } from 'node:fs';

/**
 * @param folder The content folder: its folders are the locales.
 * @param base The path that the site is served under.
 * @returns Whether an absolute address belongs into the sitemap.
 */
export function createIsListed(folder: string, base: string): (address: string) => boolean {
  // Read when it is first needed: a folder that is not there is the content loader's to report.
  let locales: Set<string> | undefined;
  const depth = base.split('/').filter(Boolean).length;
  return (address) => {
    locales ??= new Set(readdirSync(folder).map((name) => name.toLowerCase()));
    return locales.has(new URL(address).pathname.split('/').filter(Boolean)[depth] ?? '');
  };
}
