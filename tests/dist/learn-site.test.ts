/** Tests the pages of a docset that uses all of Learn's Markdown, in each of its languages. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitePages, statusPath } from '../../src/site/addresses/site-pages.ts';
import { readProblems } from '../../src/site/checks/read-problems.ts';
import type { BuiltSite } from './support/built-site.ts';
import { buildLearnSite, learnDocs, learnDocuments, learnLocales, learnRoles } from './support/learn-site.ts';
import { deadLinks, foreignRequests, idsOf, leftovers, repeatedIds } from './support/page-checks.ts';
import { messagesOf } from './support/texts.ts';

let folder: string;
let site: BuiltSite;
let output: string;

const locales = learnLocales.map((locale) => locale.toLowerCase());
const paths = [...learnDocuments, ...learnRoles].map((path) => path.toLowerCase());

beforeAll(() => {
  ({ folder, site, output } = buildLearnSite('dist-learn-site'));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function main(address: string): HTMLElement {
  const found = site.page(address).tree.querySelector('main');
  if (!found) throw new Error(`The page ${address} has no main content.`);
  return found;
}

function texts(elements: readonly HTMLElement[]): string[] {
  return elements.map(({ text }) => text.trim().replaceAll(/\s+/gu, ' '));
}

function hrefs(elements: readonly HTMLElement[]): (string | undefined)[] {
  return elements.map((element) => element.getAttribute('href'));
}

function itemIds(address: string): string[] {
  return main(address)
    .querySelectorAll('.items li')
    .map(({ id }) => id);
}

/** Returns the faults that a check finds on any page, each with the address of the page. */
function faultsOf(check: (page: BuiltSite['pages'][number]) => readonly string[]): string[] {
  return site.pages.flatMap((page) => check(page).map((fault) => `${page.address} ${fault}`));
}

test('each document and each list of a role has a page in each language, and no other file has one', () => {
  const localized = locales.flatMap((locale) => ['', ...paths, ...sitePages].map((path) => `/${locale}/${path}/`));
  const neutral = [...paths, ...sitePages, statusPath].map((path) => `/${path}/`);
  const expected = [...localized, ...neutral, '/', '/404.html'].map((address) => address.replace('//', '/'));
  expect(site.pages.map(({ address }) => address).sort()).toEqual(expected.sort());
});

describe('on every page', () => {
  test('links lead somewhere, and ids are unique', () => {
    expect(faultsOf((page) => deadLinks(site, page))).toEqual([]);
    expect(faultsOf(repeatedIds)).toEqual([]);
  });

  test('no Markdown is left', () => {
    expect(faultsOf(leftovers)).toEqual([]);
  });

  test('nothing is loaded from another origin', () => {
    expect(faultsOf((page) => foreignRequests(site, page))).toEqual([]);
  });

  test('images are files of the site with a description and a size', () => {
    const images = site.pages.flatMap(({ tree }) => tree.querySelectorAll('main img'));
    expect(images).toHaveLength(4 * locales.length);
    for (const image of images) {
      const { src = '', width, height } = image.attributes;
      expect(site.file(src)?.byteLength).toBeGreaterThan(500);
      expect(image.getAttribute('alt')).not.toBe('');
      expect([Number(width), Number(height)].every((size) => size > 100)).toBe(true);
    }
  });
});

describe('in all languages', () => {
  const parts = {
    headings: 'h1, h2, h3, h4, h5, h6',
    items: '.items li',
    plainItems: 'ul:not(.items) > li, ol > li',
    callouts: '.callout',
    quotes: 'blockquote',
    tables: 'table',
    cells: 'td',
    images: 'img',
    code: 'code',
    folded: 'details',
    links: '.lead a, section a',
  };

  function partsOf(address: string): Record<string, number> {
    return Object.fromEntries(
      Object.entries(parts).map(([name, selector]) => [name, main(address).querySelectorAll(selector).length]),
    );
  }

  test.each(paths)('%s has the same structure and ids', (path) => {
    const [english, ...others] = ['en-us', ...locales.filter((locale) => locale !== 'en-us')].map((locale) => ({
      parts: partsOf(`/${locale}/${path}/`),
      ids: idsOf(site.page(`/${locale}/${path}/`)),
    }));
    for (const other of others) expect(other).toEqual(english);
  });

  test('the list has the parts of its file', () => {
    expect(partsOf('/en-us/move/')).toMatchObject({
      headings: 10,
      items: 26,
      plainItems: 15,
      callouts: 6,
      quotes: 2,
      tables: 2,
      images: 2,
      folded: 1,
    });
  });
});

describe('the list', () => {
  const phases = ['plan', 'prepare', 'move-day', 'after'];

  test('has its phases as published, and the named ones first in the rail', () => {
    const sections = main('/fr-fr/move/').querySelectorAll('section');
    expect(sections.map(({ id }) => id)).toEqual([...phases, 'feedback', 'see-also']);
    expect(sections.map((section) => section.querySelectorAll('.items li').length > 0)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    const rail = site.page('/fr-fr/move/').tree.querySelectorAll('.rail .phases a');
    expect(hrefs(rail)).toEqual(['#move-day', '#plan', '#prepare', '#after']);
  });

  test('has the items of tabs and zones, each tab below its name', () => {
    const prepare = main('/en-us/move/').querySelectorAll('#prepare .items li, #prepare h3');
    expect(prepare.map(({ id }) => id)).toEqual([
      'tab-desk',
      'prepare/1',
      'prepare/2',
      'tab-cordless',
      'prepare/3',
      'prepare/4',
      'prepare/5',
      'prepare/6',
      'prepare/7',
      'prepare/7.1',
      'prepare/7.2',
    ]);
  });

  test('has alerts with the titles of the language, or with those of its publisher', () => {
    const places = {
      '.lead': 'important',
      '[id="plan/2.2"]': 'tip',
      '#move-day': 'caution',
      '[id="move-day/2"]': 'note',
    };
    for (const locale of locales) {
      const page = main(`/${locale}/move/`);
      const words = messagesOf(locale);
      for (const [place, kind] of Object.entries(places)) {
        const alert = page.querySelector(`${place} > .callout`);
        expect(alert?.getAttribute('data-kind')).toBe(kind);
        expect(alert?.querySelector('.callout-title')?.text).toBe(words[`callout.${kind}`]);
      }
      const custom = texts(page.querySelectorAll('[id="plan/5"] > .callout > .callout-title'));
      expect(custom).not.toContain(words['callout.warning']);
      expect(custom).toHaveLength(1);
      expect(texts(page.querySelectorAll('[id="after/3"] .callout-title'))).toEqual(['CHECKPOINT']);
    }
  });

  test('has a hint, but no tick, for an item that its publisher marked as done', () => {
    const page = main('/ar-sa/move/');
    expect(texts(page.querySelectorAll('.hint'))).toEqual([messagesOf('ar-sa')['item.markedDone']]);
    expect(page.querySelector('[id="plan/3"] > div .hint')).not.toBeNull();
    expect(page.querySelectorAll('input[checked]')).toEqual([]);
  });

  test('has included text, with links relative to the included file', () => {
    const step = main('/en-us/move/').querySelector('[id="move-day/2"]');
    expect(step?.querySelectorAll('p').map(({ text }) => text.trim())).toContain(
      'The help desk is there from 6:00 to 22:00, and on the day of the move around the clock.',
    );
    expect(hrefs(step?.querySelectorAll('p a') ?? [])).toEqual(['/en-us/reference/network/#emergency-calls']);
  });

  test('has footnotes at its end, with links there and back', () => {
    const page = main('/fr-fr/move/');
    expect(hrefs(page.querySelectorAll('sup a'))).toEqual(['#footnote-1', '#footnote-2']);
    expect(hrefs(page.querySelectorAll('section:last-of-type ol a'))).toEqual(['#footnote-mark-1', '#footnote-mark-2']);
  });
});

describe('images', () => {
  function sources(address: string): (string | undefined)[] {
    return main(address)
      .querySelectorAll('img')
      .map((image) => image.getAttribute('src'));
  }

  test('are those of the language, or else of the default locale', () => {
    const [[diagram, plan], [frenchDiagram, frenchPlan]] = [sources('/en-us/move/'), sources('/fr-fr/move/')];
    expect(frenchPlan).toBe(plan);
    expect(frenchDiagram).not.toBe(diagram);
    expect(sources('/fr-fr/plan/overview/')).toEqual([frenchDiagram]);
  });

  test('that are missing are replaced with their alternative text', () => {
    expect(texts(main('/fr-fr/move/').querySelectorAll('[id="prepare/7.2"] > p'))).toEqual([
      'L’ancien combiné à touche rouge',
    ]);
  });
});

describe('the lists of roles', () => {
  const table = 'plan/responsibilities';

  test('have the items of their column, with one phase per row', () => {
    const [provider = [], hospital = []] = learnRoles.map((role) => itemIds(`/en-us/${role}/`));
    expect(provider).toEqual(['discover/1', 'discover/2', 'design/1', 'design/2', 'switch-over/1', 'switch-over/2']);
    expect(hospital).toEqual([
      ...['discover/1', 'discover/2', 'discover/2.1', 'discover/2.2', 'design/1', 'design/2'],
      ...['switch-over/1', 'switch-over/2', 'switch-over/2.1', 'switch-over/2.2', 'switch-over/2.3', 'run/1', 'run/2'],
    ]);
    expect(texts(main(`/fr-fr/${table}/role-2/`).querySelectorAll('#run .items label'))).toEqual([
      'Tient à jour la liste des numéros.',
      'Signale les pannes à l’assistance.',
    ]);
  });

  test('store their marks separately', () => {
    expect(learnRoles.map((role) => main(`/en-us/${role}/`).getAttribute('data-list'))).toEqual(learnRoles);
  });

  test('and the document link to each other and mark the current one', () => {
    for (const locale of locales) {
      const addresses = [table, ...learnRoles].map((path) => `/${locale}/${path}/`);
      for (const address of addresses) {
        const links = main(address).querySelectorAll('.roles a');
        expect(hrefs(links)).toEqual(addresses);
        expect(hrefs(links.filter((link) => link.getAttribute('aria-current') === 'page'))).toEqual([address]);
      }
    }
    expect(texts(main(`/fr-fr/${table}/`).querySelectorAll('.roles a'))).toEqual([
      'Le document entier',
      'Équipe Harbor',
      'Votre hôpital',
    ]);
  });

  test('are served as JSON', () => {
    const model = JSON.parse(site.file(`/ar-sa/${table}/role-2.json`)?.toString() ?? '') as { sections: unknown[] };
    expect(model).toMatchObject({ locale: 'ar-sa', document: `${table}/role-2` });
    expect(model.sections).toHaveLength(4);
  });

  test('are in the sitemap like all documents', () => {
    const sitemap = site.file('/sitemap-0.xml')?.toString() ?? '';
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => new URL(address).pathname);
    const documents = locales.flatMap((locale) => paths.map((path) => `/${locale}/${path}/`));
    expect(documents.filter((address) => !listed.includes(address))).toEqual([]);
  });
});

describe('the landing page', () => {
  test('has the lists with phases and progress, and then the other pages, in the order of the docset', () => {
    for (const locale of locales) {
      const page = main(`/${locale}/`);
      const lists = page.querySelectorAll('article');
      expect(hrefs(lists.flatMap((list) => list.querySelector('h2 a') ?? []))).toEqual(
        ['move', ...learnRoles].map((path) => `/${locale}/${path}/`),
      );
      expect(lists.map((list) => list.querySelectorAll('.phases li').length)).toEqual([4, 3, 4]);
      expect(lists.map((list) => list.querySelector('.landing-sum')?.getAttribute('data-tally'))).toEqual([
        'move',
        ...learnRoles,
      ]);
      const pages = ['plan/responsibilities', 'plan/overview', 'plan/change-freeze', 'reference/network', 'support'];
      expect(hrefs(page.querySelectorAll('section a'))).toEqual(pages.map((path) => `/${locale}/${path}/`));
    }
  });

  test('has the title of the docset', () => {
    expect(main('/ar-sa/').querySelector('h1')?.text).toBe('Harbor Calling للمستشفيات');
  });
});

describe('a page without a list', () => {
  test.each(['plan/overview', 'plan/change-freeze', 'reference/network', 'support', 'plan/responsibilities'])(
    '%s has no rail and no boxes',
    (path) => {
      for (const locale of locales) {
        const { tree } = site.page(`/${locale}/${path}/`);
        expect(tree.querySelectorAll('.rail, main input, [data-do="filter"]')).toEqual([]);
        expect(tree.querySelectorAll('main section').length).toBeGreaterThan(1);
      }
    },
  );

  test('has its bullets as published, with a hint for items marked as done', () => {
    const frozen = main('/en-us/plan/change-freeze/').querySelector('#frozen');
    expect(frozen?.querySelectorAll('li')).toHaveLength(5);
    expect(texts(frozen?.querySelectorAll('.hint') ?? [])).toEqual([messagesOf('en-us')['item.markedDone']]);
    expect(main('/en-us/plan/change-freeze/').querySelectorAll('#exceptions ol > li')).toHaveLength(2);
  });

  test('has a table that scrolls inside the page, also by keyboard', () => {
    const table = main('/fr-fr/reference/network/').querySelector('table');
    expect(table?.querySelectorAll('tr:first-child th')).toHaveLength(8);
    expect(table?.parentNode?.attributes).toMatchObject({ class: 'wide', tabindex: '0' });
  });
});

test('links of every form lead to their targets, and dead links become text', () => {
  const page = main('/fr-fr/support/');
  expect(hrefs(page.querySelectorAll('#read li a, #call p a'))).toEqual([
    '/fr-fr/plan/overview/',
    '/fr-fr/plan/overview/',
    '/fr-fr/plan/overview/#what-stays',
    '/fr-fr/move/',
    '/fr-fr/reference/network/',
    'https://learn.microsoft.com/fr-fr/Azure/virtual-machines',
    'https://learn.microsoft.com/fr-fr/pricing?currency=EUR',
    '/fr-fr/reference/network/#ports',
    '/fr-fr/reference/network/#cabling',
    '/fr-fr/move/#plan',
    'tel:+15550100',
    'mailto:help@harborcalling.example.com',
    'https://status.harborcalling.example.com/badge.png',
  ]);
  expect(texts(page.querySelectorAll('#read li:nth-child(2) a'))).toEqual(['Équiper votre hôpital de Harbor Calling']);
});

describe('the problems of the docset', () => {
  const inEach = [
    ['image-missing', 'move.md', 89],
    ['link-dead', 'support.md', 14],
    ['link-dead', 'support.md', 21],
    ['anchor-missing', 'support.md', 15],
    ['image-left-out', 'support.md', 23],
    ['link-empty', 'support.md', 13],
    ['snippet-left-out', 'reference/network.md', 42],
  ] as const;

  /** How many lines longer the front matter of the translations is. */
  const extraLines: Record<string, number> = { 'move.md': 5, 'support.md': 3, 'reference/network.md': 3 };

  const expected = [
    ...learnLocales.flatMap((locale) =>
      inEach.map(([code, file, line]) => {
        const translatedLine = line + (locale === 'en-US' ? 0 : (extraLines[file] ?? 0));
        return `${code} ${locale}/${file}:${String(translatedLine)}`;
      }),
    ),
    'alert-misplaced ar-SA/move.md:40',
    'alert-translated fr-FR/includes/emergency-test.md:7',
  ].sort();

  /** Returns the places that a text report names, each with its code. */
  function reported(report: string): string[] {
    let code = '';
    return stripVTControlCharacters(report)
      .split('\n')
      .flatMap((line) => {
        code = /^(?<code>[a-z-]+): \d+ (?:warning|error)/u.exec(line)?.groups?.['code'] ?? code;
        const places = line.match(/(?<=\/learn-site\/docs\/)[^\s:,]+\.md:\d+/gu) ?? [];
        return places.map((place) => `${code} ${place}`);
      })
      .sort();
  }

  test('are reported by the build, each at its place, and no others', () => {
    expect(reported(output)).toEqual(expected);
    expect(output).not.toMatch(/and \d+ more/u);
  });

  test('are the same for "npm run problems", without drift between languages', async () => {
    const problems = await readProblems(resolve(learnDocs), resolve('.'));
    const places = problems.map(
      ({ code, file, line }) => `${code} ${file.slice(learnDocs.length + 1)}:${String(line)}`,
    );
    expect([...new Set(places)].sort()).toEqual(expected);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});
