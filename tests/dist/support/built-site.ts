/** Reads built sites: this one at the root of its origin (`dist`) or under a base path, and others. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type HTMLElement } from 'node-html-parser';

const origin = 'http://localhost:4321';

export const rootFolder = fileURLToPath(new URL('../../../dist', import.meta.url));
export const baseFolder = fileURLToPath(new URL('../../../.cache/dist-base', import.meta.url));
export const basePath = '/some/path';
export const baseOrigin = 'https://jalon.example';

/** The locales of the site, in order. */
export const locales = readdirSync(fileURLToPath(new URL('../../../src/content/docs', import.meta.url)), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export interface BuiltPage {
  /** The address below the base path, such as `/fr-fr/guide/`. */
  address: string;
  html: string;
  tree: HTMLElement;
}

export interface BuiltSite {
  base: string;
  origin: string;
  pages: BuiltPage[];
  /** Returns a page by its address. @throws if it was not built. */
  page: (address: string) => BuiltPage;
  /** Returns the content of a file by its address, or `undefined` if there is none. */
  file: (address: string) => Buffer | undefined;
}

/** Reads the site at the root of its origin. */
export function readRootSite(): BuiltSite {
  return readBuiltSite(rootFolder);
}

/** Reads the site under the base path. */
export function readBaseSite(): BuiltSite {
  return readBuiltSite(baseFolder, basePath, baseOrigin);
}

/** Reads all pages of a built site. */
export function readBuiltSite(folder: string, base = '', siteOrigin = origin): BuiltSite {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      const path = relative(folder, join(folder, name)).split(sep).join('/');
      return { address: `/${path.replace(/(?:^|(?<=\/))index\.html$/u, '')}`, html, tree: parse(html) };
    });
  const file = (address: string): Buffer | undefined => {
    const path = join(folder, decodeURIComponent(address.endsWith('/') ? `${address}index.html` : address));
    return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined;
  };
  const page = (address: string): BuiltPage => {
    const found = pages.find((candidate) => candidate.address === address);
    if (!found) throw new Error(`No page ${address} was built.`);
    return found;
  };
  return { base, origin: siteOrigin, pages, page, file };
}
