/** Tests that a document whose file was renamed keeps its old addresses and its marks. */
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locales } from './support/built-site.ts';
import { buildChanged } from './support/run-build.ts';

let folder: string;

beforeAll(() => {
  folder = buildChanged((documents) => {
    for (const locale of locales) {
      renameSync(join(documents, locale, 'your-responsibilities.md'), join(documents, locale, 'Duties.md'));
    }
  });
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function page(address: string): ReturnType<typeof parse> {
  return parse(readFileSync(join(folder, 'dist', address, 'index.html'), 'utf8'));
}

test('the old address in a language forwards to the new one in that language', () => {
  const root = page('fr-fr/your-responsibilities').querySelector('html');
  expect(root?.getAttribute('data-locales')).toBe('fr-fr');
  expect(root?.getAttribute('data-addresses')).toBe('/{locale}/duties/');
});

test('the old language-neutral address forwards to all languages', () => {
  const root = page('your-responsibilities').querySelector('html');
  expect(root?.getAttribute('data-locales')?.split(' ').sort()).toEqual(locales);
  expect(root?.getAttribute('data-addresses')).toBe('/{locale}/duties/');
});

test('the items keep their ids, and their marks keep their keys', () => {
  const main = page('fr-fr/duties').querySelector('main');
  expect(main?.getAttribute('data-list')).toBe('your-responsibilities');
  expect(main?.querySelectorAll('.items li').map(({ id }) => id)).toContain('general/3.2');
});

test('the sitemap lists only the new address', () => {
  const sitemap = readFileSync(join(folder, 'dist/sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain('/fr-fr/duties/');
  expect(sitemap).not.toMatch(/\/your-responsibilities\//u);
});
