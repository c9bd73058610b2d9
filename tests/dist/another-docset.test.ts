/** Tests a docset with few settings and more pages than lists. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitePages } from '../../src/site/addresses/site-pages.ts';
import { readBuiltSite, type BuiltSite } from './support/built-site.ts';
import { runBuild } from './support/run-build.ts';
import { messagesOf } from './support/texts.ts';

let folder: string;
let site: BuiltSite;

const list = '# Plan\n\n## First\n\n- Count the boxes.\n\n## Second\n\n- Order labels.\n\n## Third\n\n- Pack.\n';
const pages = ['about', 'faq', 'glossary', 'support'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-'));
  const write = (file: string, text: string): void => {
    const location = join(folder, 'docs', file);
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, text);
  };
  const config = {
    phases: ['third', 'second'],
    checklists: { plan: true },
    defaultLocale: 'fr-FR',
    ledger: '../ledgers',
  };
  write('jalon.json', JSON.stringify(config));
  write('en-us/Plan.md', list);
  write('fr-fr/plan.md', list);
  for (const page of pages) write(`en-us/${page}.md`, `---\ndescription: On ${page}.\n---\n# The ${page}\n\nText.\n`);
  write('en-us/TOC.md', '# [Plan](plan.md)\n');
  write('en-us/includes/note.md', 'No page.\n');
  const { ok, output } = runBuild({ CI: '', JALON_CONTENT: join(folder, 'docs'), JALON_OUT: join(folder, 'dist') });
  if (!ok) throw new Error(output);
  site = readBuiltSite(join(folder, 'dist'));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function tree(address: string): HTMLElement {
  return site.page(address).tree;
}

function addresses(elements: readonly HTMLElement[]): (string | undefined)[] {
  return elements.map((element) => element.getAttribute('href'));
}

test('a docset without title, description and licence gets the default texts and no licence', () => {
  for (const locale of ['en-us', 'fr-fr']) {
    const page = tree(`/${locale}/`);
    const { 'docset.title': title, 'docset.description': description } = messagesOf(locale) as Record<string, string>;
    expect(page.querySelector('h1')?.text).toBe(title);
    expect(page.querySelector('title')?.text).toBe(`${title ?? ''} · Jalon`);
    expect(page.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(description);
    expect(page.querySelector('.end [rel="license"]')).toBeNull();
    expect(page.querySelectorAll('.end p')).toHaveLength(1);
  }
});

test('readers whose language is missing get the default locale', () => {
  expect(tree('/').querySelector('html')?.getAttribute('data-fallback')).toBe('fr-fr');
});

test('the ledgers are in the folder that the docset names', () => {
  expect(readdirSync(join(folder, 'ledgers')).sort()).toContain('plan.json');
});

test('files that are not documents have no page', () => {
  const addressesInEnglish = site.pages
    .map(({ address }) => address)
    .filter((address) => address.startsWith('/en-us/'));
  expect(addressesInEnglish.sort()).toEqual(
    ['/en-us/', ...[...sitePages, 'plan', ...pages].map((page) => `/en-us/${page}/`)].sort(),
  );
  expect(existsSync(join(folder, 'dist/en-us/toc.md'))).toBe(false);
});

describe('pages without a list', () => {
  test('are listed after the lists with their descriptions', () => {
    const main = tree('/en-us/').querySelector('main');
    expect(addresses(main?.querySelectorAll('article h2 a') ?? [])).toEqual(['/en-us/plan/']);
    const section = main?.querySelector('section');
    expect(section?.querySelector('h2')?.text).toBe(messagesOf('en-us')['landing.pages']);
    expect(addresses(section?.querySelectorAll('a') ?? [])).toEqual(pages.map((page) => `/en-us/${page}/`));
    expect(section?.querySelectorAll('li p').map(({ text }) => text)).toEqual(pages.map((page) => `On ${page}.`));
  });

  test('are listed in other locales with links to the languages that have them', () => {
    const section = tree('/fr-fr/').querySelector('main section');
    expect(section?.querySelectorAll('li')).toHaveLength(pages.length);
    expect(section?.querySelector('li span')?.getAttribute('lang')).toBe('en-US');
    expect(addresses(section?.querySelectorAll('li:first-child a') ?? [])).toEqual(['/en-us/about/']);
    expect(tree('/fr-fr/').querySelectorAll('article')).toHaveLength(1);
  });

  test('are not in the header if they are many', () => {
    for (const address of ['/en-us/', '/en-us/about/']) {
      expect(addresses(tree(address).querySelectorAll('nav.site a'))).toEqual(['/en-us/plan/', '/en-us/guide/']);
    }
  });
});

test('the named phases come first in lists of phases, and stay in place on the page', () => {
  const page = tree('/en-us/plan/');
  expect(addresses(page.querySelectorAll('.rail a'))).toEqual(['#third', '#second', '#first']);
  expect(addresses(tree('/en-us/').querySelectorAll('article .phases a'))).toEqual(
    ['third', 'second', 'first'].map((anchor) => `/en-us/plan/#${anchor}`),
  );
  expect(page.querySelectorAll('main section').map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});
