/** What a page leads to, beside its content: the documents, the site's own pages, the other languages. */
import { directionOf, languageAttributes, nativeNames, type LanguageAttributes } from '../locale/locale.ts';
import { allLocales, documentsIn } from './documents.ts';
import { addresses, addressIn } from './links.ts';
import { ownPageLocale, ownPageTitles } from './own-page-titles.ts';
import { statusPath } from './own-pages.ts';
import { tagOf, wordsFor } from './words.ts';

export interface NavigationLink {
  title: string;
  href: string;
  current: boolean;
  /** The language of the title, where it is not the page's. */
  attributes: LanguageAttributes;
}

export interface LanguageLink {
  locale: string;
  tag: string;
  direction: 'ltr' | 'rtl';
  name: string;
  /** The page in that language; where there is none, the documents in that language. */
  href: string;
  current: boolean;
  hasPage: boolean;
}

/** The documents of a locale; where it has none, which a page of the site itself may have, all languages. */
export async function homeAddress(locale: string): Promise<string> {
  return (await documentsIn(locale)).length > 0 ? addresses.landing(locale) : addresses.root();
}

/** The documents of a locale. */
export async function documentLinks(locale: string, path: string): Promise<NavigationLink[]> {
  const documents = await documentsIn(locale);
  return documents.map(({ checklist, path: other }) => ({
    title: checklist.title,
    href: addresses.page(locale, other),
    current: other === path,
    attributes: {},
  }));
}

/** The guide, in the locale or else in the one that serves its readers best. */
export async function guideLink(locale: string, path: string): Promise<NavigationLink | undefined> {
  const home = await ownPageLocale('guide', locale);
  const title = (await ownPageTitles('guide')).get(home ?? '');
  if (home === undefined || title === undefined) return undefined;
  const attributes = languageAttributes(tagOf(home), tagOf(locale));
  return { title, href: addresses.page(home, 'guide'), current: path === 'guide', attributes };
}

export function statusLink(locale: string, path: string): NavigationLink {
  const { t, own } = wordsFor(locale);
  return {
    title: t('status.title'),
    href: addresses.neutral(statusPath),
    current: path === statusPath,
    attributes: own,
  };
}

/**
 * All languages, whether they have the page or not.
 *
 * @param locale The page's own.
 * @param address The page's own.
 * @param locales Those that have the page.
 */
export async function languageLinks(
  locale: string,
  address: string,
  path: string,
  locales: readonly string[],
): Promise<LanguageLink[]> {
  const site = await allLocales();
  const all = site.includes(locale) ? site : [locale, ...site];
  const names = nativeNames(all.map(tagOf));
  return all.map((other) => {
    const tag = tagOf(other);
    const current = other === locale;
    const hasPage = current || locales.includes(other);
    const there = hasPage ? addressIn(other, path) : addresses.landing(other);
    return {
      locale: other,
      tag,
      direction: directionOf(tag),
      name: names.get(tag) ?? tag,
      href: current ? address : there,
      current,
      hasPage,
    };
  });
}
