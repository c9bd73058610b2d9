/** Tests that a new locale is only a folder: one Italian document gives a working Italian site. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales, readBuiltSite, type BuiltSite } from './support/built-site.ts';
import { buildChanged } from './support/run-build.ts';
import { createStrangeTexts, messagesOf } from './support/texts.ts';

const document = '/it-it/your-responsibilities/';
const appendix = '/us-gov-appendix-your-responsibilities/';

let folder: string;
let site: BuiltSite;

beforeAll(() => {
  folder = buildChanged((documents) => {
    cpSync('tests/fixtures/italian-site', documents, { recursive: true });
  });
  site = readBuiltSite(join(folder, 'dist'));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function tree(address: string): HTMLElement {
  return site.page(address).tree;
}

function itemIds(address: string): string[] {
  return tree(address)
    .querySelectorAll('.items li')
    .map(({ id }) => id);
}

test('the locale has a landing page and its document, and no other pages', () => {
  const italianAddresses = site.pages.map(({ address }) => address).filter((address) => address.startsWith('/it-it/'));
  expect(italianAddresses.sort()).toEqual(['/it-it/', document]);
});

test('the page is marked as Italian and has the ids of the other languages', () => {
  expect(tree(document).querySelector('html')?.attributes).toMatchObject({ lang: 'it-IT', dir: 'ltr' });
  expect(tree(document).querySelector('meta[property="og:locale"]')?.getAttribute('content')).toBe('it_IT');
  expect(itemIds(document)).toEqual(itemIds('/fr-fr/your-responsibilities/'));
});

test('the interface, which has no Italian messages, is marked as the default language', () => {
  const print = tree(document).querySelector('[data-do="print"]');
  expect(print?.text.trim()).toBe(messagesOf('en-us')['toolbar.print']);
  expect(print?.closest('[lang]')?.attributes).toMatchObject({ lang: 'en-US', dir: 'ltr' });
  expect(tree(document).querySelector('#j-messages')?.getAttribute('lang')).toBe('en-US');
  const strangeTexts = createStrangeTexts(site);
  for (const address of ['/it-it/', document]) expect(strangeTexts(site.page(address))).toEqual([]);
});

test('the pages of all languages link to each other', () => {
  for (const locale of [...locales, 'it-it']) {
    const page = tree(`/${locale}/your-responsibilities/`);
    const alternates = page.querySelectorAll('link[rel="alternate"]').map((link) => link.getAttribute('hreflang'));
    expect(alternates).toContain('it-IT');
    expect(alternates).toHaveLength(locales.length + 2);
    const link = page.querySelector('#j-languages [data-locale="it-it"]');
    expect(link?.text.trim()).toBe('Italiano');
    expect(link?.getAttribute('href')).toBe(document);
  }
});

test('readers can be forwarded to the locale, and the sitemap lists it', () => {
  for (const address of ['/', '/your-responsibilities/']) {
    expect(tree(address).querySelector('html')?.getAttribute('data-locales')?.split(' ')).toContain('it-it');
  }
  const sitemap = site.file('/sitemap-0.xml')?.toString();
  expect(sitemap).toContain(`<loc>http://localhost:4321${document}</loc>`);
  expect(sitemap).not.toContain('/it-it/guide/');
});

describe('a document that is not translated', () => {
  test('does not forward readers to the locale', () => {
    expect(tree(appendix).querySelector('html')?.getAttribute('data-locales')?.split(' ').sort()).toEqual(locales);
  });

  test('is on the landing page with links to the languages that have it', () => {
    const article = tree('/it-it/').querySelectorAll('article').at(-1);
    expect(article?.querySelector('h2')?.text.trim()).toBe('US Government: your responsibilities');
    expect(article?.querySelector('h2')?.getAttribute('lang')).toBe('en-US');
    const links = article?.querySelectorAll('p a').map((link) => link.getAttribute('href'));
    expect(links?.sort()).toEqual(locales.map((locale) => `/${locale}${appendix}`));
    expect(article?.querySelector('p')?.text.trim()).toMatch(
      /^Not available in this language yet, but in: English, العربية, Deutsch, .*, and 中文$/u,
    );
  });

  test('links to the Italian landing page in its menu of languages, under a note', () => {
    const menu = tree(`/fr-fr${appendix}`).querySelector('#j-languages');
    const [before, after] = (menu?.innerHTML ?? '').split(/<p>.*?<\/p>/su);
    expect(menu?.querySelector('p')?.text.trim()).toBe(messagesOf('fr-fr')['header.elsewhere']);
    expect(parse(before ?? '').querySelectorAll('a')).toHaveLength(locales.length);
    expect(
      parse(after ?? '')
        .querySelectorAll('a')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/it-it/']);
  });

  test('is missing in the table of translations', () => {
    const cells = tree('/status/').querySelectorAll('tr').at(-1)?.querySelectorAll('td');
    expect(cells?.map((cell) => cell.getAttribute('data-state')).sort()).toEqual([
      ...locales.map(() => 'current'),
      'missing',
    ]);
  });
});
