/** What was built, for tests: at the root (`dist`), and under a path. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type HTMLElement } from 'node-html-parser';

export const rootFolder = fileURLToPath(new URL('../../../dist', import.meta.url));
export const baseFolder = fileURLToPath(new URL('../../../.cache/dist-base', import.meta.url));
export const basePath = '/some/path';

/** The locales that the site has. */
export const locales = readdirSync(fileURLToPath(new URL('../../../src/content/docs', import.meta.url)), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export interface BuiltPage {
  /** Its address, below the base path: `/fr-fr/guide/`. */
  address: string;
  html: string;
  tree: HTMLElement;
}

export interface BuiltSite {
  base: string;
  origin: string;
  pages: BuiltPage[];
  page: (address: string) => BuiltPage;
  /** A file's content by its address; `undefined` where there is none. */
  file: (address: string) => Buffer | undefined;
}

export function readBuiltSite(folder: string, base: string, origin: string): BuiltSite {
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
  return { base, origin, pages, page, file };
}
