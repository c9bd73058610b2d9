/** Which pages search engines are told of: those of a locale, not those that only forward to one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ownPages } from './own-pages.ts';

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
    return listed.has(path);
  };
}

/** The paths of all pages that belong to a locale: its landing page, its documents, the site's own pages. */
function pagesOf(folder: string): string[] {
  const locales = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return locales.flatMap(({ name }) => {
    const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
    const documents = files.filter((file) => /\.md$/iu.test(file)).map((file) => file.slice(0, -'.md'.length));
    const locale = name.toLowerCase();
    return [
      locale,
      ...[...documents, ...ownPages].map((path) => `${locale}/${path.replaceAll('\\', '/').toLowerCase()}`),
    ];
  });
}
