/** Nothing that a person reads or hears is written into the code. */
import { expect, test } from 'vitest';
import { readBuiltSite, rootFolder, type BuiltPage } from './support/built-site.ts';
import { createStrangeTexts } from './support/texts.ts';
import { parse } from 'node-html-parser';

const site = readBuiltSite(rootFolder, '', 'http://localhost:4321');
const strangeTexts = createStrangeTexts(site);

test.each(site.pages.map((page): [string, BuiltPage] => [page.address, page]))(
  'on %s every text is a message or content, in the language that it is said to be in',
  (_, page) => {
    expect(strangeTexts(page)).toEqual([]);
  },
);

test('a text that is written into a page is found, and so is one in another language', () => {
  const page = site.page('/fr-fr/your-responsibilities/');
  const html = page.html.replace('</h1>', '</h1><p>Written here</p><p>Imprimer</p><p title="Share">Print</p>');
  expect(strangeTexts({ ...page, html, tree: parse(html) })).toEqual([
    'fr-FR: Written here',
    'fr-FR: Share',
    'fr-FR: Print',
  ]);
});
