/** Tests that every text that readers see or hear is a message or content. */
import { expect, test } from 'vitest';
import { readRootSite, type BuiltPage } from './support/built-site.ts';
import { createStrangeTexts } from './support/texts.ts';
import { parse } from 'node-html-parser';

const site = readRootSite();
const strangeTexts = createStrangeTexts(site);

test.each(site.pages.map((page): [string, BuiltPage] => [page.address, page]))(
  'every text on %s is a message or content in its language',
  (_, page) => {
    expect(strangeTexts(page)).toEqual([]);
  },
);

test('the check finds texts that are neither, or in another language', () => {
  const page = site.page('/fr-fr/your-responsibilities/');
  const html = page.html.replace('</h1>', '</h1><p>Written here</p><p>Imprimer</p><p title="Share">Print</p>');
  expect(strangeTexts({ ...page, html, tree: parse(html) })).toEqual([
    'fr-FR: Written here',
    'fr-FR: Share',
    'fr-FR: Print',
  ]);
});
