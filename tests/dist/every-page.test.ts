/** Tests what holds for every page, at the root and under a base path. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sitePages } from '../../src/site/addresses/site-pages.ts';
import { basePath, locales, readBaseSite, readRootSite, type BuiltPage, type BuiltSite } from './support/built-site.ts';
import { deadLinks, foreignRequests, leftovers, linksOf, repeatedIds } from './support/page-checks.ts';
import { messagesOf } from './support/texts.ts';

const sites: [string, BuiltSite][] = [
  ['at the root', readRootSite()],
  [`under ${basePath}`, readBaseSite()],
];

describe.each(sites)('%s', (_, site) => {
  test('the expected pages were built', () => {
    const documents = ['your-responsibilities', 'us-gov-appendix-your-responsibilities'];
    const localized = locales.flatMap((locale) => [
      `/${locale}/`,
      ...sitePages.map((path) => `/${locale}/${path}/`),
      ...documents.map((path) => `/${locale}/${path}/`),
    ]);
    const neutral = ['/', '/404.html', '/status/', ...[...sitePages, ...documents].map((path) => `/${path}/`)];
    expect(site.pages.map(({ address }) => address).sort()).toEqual([...localized, ...neutral].sort());
  });

  describe.each(site.pages.map((page): [string, BuiltPage] => [page.address, page]))('%s', (address, page) => {
    test('every link leads somewhere', () => {
      expect(linksOf(page).length).toBeGreaterThan(3);
      expect(deadLinks(site, page)).toEqual([]);
    });

    test('ids are unique, and those of the interface start with j-', () => {
      expect(repeatedIds(page)).toEqual([]);
      for (const element of page.tree.querySelectorAll('header.top [id], .rail [id], head [id]')) {
        expect(element.getAttribute('id')).toMatch(/^j-/u);
      }
    });

    test('no Markdown is left: no marker of an alert, no link to a Markdown file', () => {
      expect(leftovers(page)).toEqual([]);
    });

    test('the policy names the only inline script, and nothing else is inline', () => {
      const policy =
        page.tree.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
      const scripts = page.tree
        .querySelectorAll('script:not([src])')
        .filter((script) => script.getAttribute('type') !== 'application/json');
      const hashes = scripts.map(({ rawText }) => `'sha256-${createHash('sha256').update(rawText).digest('base64')}'`);
      expect(hashes).toHaveLength(1);
      expect(policy.match(/'sha256-[^']+'/gu)).toEqual(hashes);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/u);
      expect(page.tree.querySelectorAll('style')).toEqual([]);
      expect(
        page.tree
          .querySelectorAll('*')
          .flatMap(({ attributes }) => Object.keys(attributes))
          .filter((name) => /^(?:style$|on)/u.test(name)),
      ).toEqual([]);
    });

    test('the policy stands before every script', () => {
      expect(page.html.indexOf('http-equiv="content-security-policy"')).toBeLessThan(page.html.indexOf('<script'));
    });

    test('nothing is loaded from another origin', () => {
      expect(foreignRequests(site, page)).toEqual([]);
    });

    test('the page has a language, a direction, a title, a description and one heading', () => {
      const html = page.tree.querySelector('html');
      const locale = /^\/(?<locale>[a-z]{2}-[a-z]{2})\//u.exec(address)?.groups?.['locale'];
      if (locale) expect(html?.getAttribute('lang')?.toLowerCase()).toBe(locale);
      expect(html?.getAttribute('dir')).toBe(locale === 'ar-sa' ? 'rtl' : 'ltr');
      expect(html?.getAttribute('lang')).toMatch(/^[a-z]{2}-[A-Z]{2}$/u);
      expect(page.tree.querySelector('title')?.text.trim()).not.toBe('');
      expect(page.tree.querySelector('meta[name="description"]')?.getAttribute('content')?.trim()).not.toBe('');
      expect(page.tree.querySelectorAll('h1')).toHaveLength(1);
    });

    test('search engines may index the page if it belongs to a language', () => {
      const robots = page.tree.querySelector('meta[name="robots"]')?.getAttribute('content');
      expect(robots).toBe(/^\/[a-z]{2}-[a-z]{2}\//u.test(address) ? undefined : 'noindex');
    });

    test('the page’s translations exist and refer back to it', () => {
      const alternates = page.tree.querySelectorAll('link[rel="alternate"][hreflang]');
      const pageUrl = `${site.origin}${site.base}${address}`;
      for (const alternate of alternates) {
        const href = alternate.getAttribute('href') ?? '';
        const other = site.page(new URL(href).pathname.slice(site.base.length));
        expect(other.tree.querySelectorAll('link[rel="alternate"]').map((link) => link.getAttribute('href'))).toContain(
          pageUrl,
        );
      }
      const count = ['/404.html', '/status/'].includes(address) ? 0 : locales.length + 1;
      expect(alternates).toHaveLength(count);
    });
  });

  test('the files that the page of a list loads on demand exist', () => {
    const lists = site.pages.filter(({ tree }) => tree.querySelector('main[data-list]'));
    expect(lists).toHaveLength(2 * locales.length);
    for (const { address, tree } of lists) {
      const load = (name: string): unknown => {
        const to = tree.querySelector('main')?.getAttribute(name) ?? '';
        expect(to.startsWith(`${site.base}/`)).toBe(true);
        return JSON.parse(site.file(to.slice(site.base.length))?.toString() ?? 'null');
      };
      const [, locale = '', document = ''] = address.split('/');
      expect(load('data-model')).toMatchObject({ locale, document, history: { renamed: {} } });
      expect(load('data-words')).toMatchObject({ 'orphans.dismiss': messagesOf(locale)['orphans.dismiss'] });
    }
  });

  test('the sitemap lists the pages of the locales, and robots.txt names it', () => {
    const sitemap = site.file('/sitemap-0.xml')?.toString() ?? '';
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => address);
    const expected = site.pages
      .filter(({ address }) => /^\/[a-z]{2}-[a-z]{2}\//u.test(address))
      .map(({ address }) => `${site.origin}${site.base}${address}`);
    expect(listed.sort()).toEqual(expected.sort());
    expect(site.file('/robots.txt')?.toString()).toContain(`Sitemap: ${site.origin}${site.base}/sitemap-index.xml`);
  });

  test('every file that llms.txt names exists', () => {
    const named = [...(site.file('/llms.txt')?.toString() ?? '').matchAll(/\]\(([^)]+)\)/gu)].map(([, to = '']) => to);
    expect(named).toHaveLength(2 * locales.length);
    for (const to of named) expect(site.file(new URL(to).pathname.slice(site.base.length))).toBeDefined();
  });
});
