/** Tests the content of the pages of this site's documents. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRootSite } from './support/built-site.ts';

const site = readRootSite();
const { tree: french } = site.page('/fr-fr/your-responsibilities/');

test('the French page has 64 items in 5 phases, 60 of them leaves', () => {
  expect(french.querySelectorAll('section').map((section) => section.querySelectorAll('li').length)).toEqual([
    28, 4, 9, 6, 17,
  ]);
  const items = french.querySelectorAll('section li');
  expect(items.filter((item) => item.querySelector('li') === null)).toHaveLength(60);
  expect(french.querySelectorAll('input[type="checkbox"]')).toHaveLength(64);
});

test('every item has an id, a link to it, and a checkbox labelled by its text', () => {
  for (const item of french.querySelectorAll('section li')) {
    const id = item.getAttribute('id') ?? '';
    expect(id).toMatch(/^(?:general|(?:initiate|assess|remediate|enable)-phase)\/\d+(?:\.\d+)*$/u);
    expect(item.querySelector('.permalink')?.getAttribute('href')).toBe(`#${id}`);
    expect(item.querySelector('label')?.text.trim().length).toBeGreaterThan(10);
  }
});

test('the note is below its item, with the French title', () => {
  const notes = french.querySelectorAll('.callout');
  const [note] = notes;
  expect(notes).toHaveLength(1);
  expect(note?.querySelector('.callout-title')?.text.trim()).toBe('Remarque');
  expect(note?.text).toContain('S’assurer que toutes les données souhaitées sont migrées');
  expect(note?.parentNode?.querySelector('label')?.text).toContain(
    'Désaffecter et supprimer des environnements source',
  );
});

test('the footnote leads to the French appendix', () => {
  const link = french
    .querySelectorAll('section a')
    .find((anchor) => anchor.text.startsWith('Vos responsabilités liées'));
  expect(link?.getAttribute('href')).toBe('/fr-fr/us-gov-appendix-your-responsibilities/');
});

test('the source of the text is named at the top and in the footer', () => {
  for (const place of ['.toolbar', '.end']) {
    expect(french.querySelector(place)?.text).toContain('Mis à jour le 2 avril 2019 · Traduction humaine');
  }
  const { tree } = site.page('/en-us/your-responsibilities/');
  expect(tree.querySelector('.end')?.text).toContain('Updated April 2, 2019 · Machine translation');
});

test('the licence of the text is named in the footer', () => {
  const link = french.querySelector('.end a[rel="license"]');
  expect(link?.getAttribute('href')).toBe('https://creativecommons.org/licenses/by/4.0/');
  expect(french.querySelector('.end')?.text).toContain('utilisée sous licence CC BY 4.0\u00A0; traduit');
  const english = site.page('/en-us/your-responsibilities/').tree.querySelector('.end');
  expect(english?.text).toContain('used under CC BY 4.0; translated');
});

describe.each(['your-responsibilities', 'us-gov-appendix-your-responsibilities'])('%s', (path) => {
  test('has the same ids in French and English', () => {
    const ids = (locale: string): (string | undefined)[] =>
      site
        .page(`/${locale}/${path}/`)
        .tree.querySelectorAll('main [id]')
        .map((element) => element.getAttribute('id'));
    expect(ids('fr-fr')).toEqual(ids('en-us'));
  });

  test('is also served byte for byte as published, and as JSON with ids', () => {
    const name = path.replace('us-gov', 'US-Gov');
    const source = readFileSync(new URL(`../../src/content/docs/fr-fr/${name}.md`, import.meta.url));
    expect(site.file(`/fr-fr/${path}.md`)?.equals(source)).toBe(true);
    const model = JSON.parse(site.file(`/fr-fr/${path}.json`)?.toString() ?? '') as {
      document: string;
      sections: unknown[];
    };
    expect(model).toMatchObject({ version: 1, locale: 'fr-fr', document: path });
    expect(model.sections).toHaveLength(5);
    expect(JSON.stringify(model.sections)).toContain('"id":"general/3.2"');
  });
});
