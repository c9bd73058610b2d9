/** Builds the links in the header and footer: documents, the site's own pages, and languages. */
import { languageAttributes, type LanguageAttributes } from '../../locale/locale.ts';
import { allLocales, documentsByKind, documentsIn } from '../collection/documents.ts';
import { languagesOf, type Language } from './languages.ts';
import { addresses, addressIn } from './links.ts';
import { sitePageFor } from './site-page-titles.ts';
import { statusPath } from '../addresses/site-pages.ts';
import { tagOf, wordsFor } from '../words/words.ts';

export interface NavigationLink {
  title: string;
  href: string;
  current: boolean;
  /** The language of the title, where it is not the page's. */
  attributes: LanguageAttributes;
  /** True if the header has no room for the link; it stays in the markup, where scripts find all lists. */
  isHidden?: boolean;
}

export interface LanguageLink extends Language {
  /** The page in that language, or the landing page of a language without it. */
  href: string;
  current: boolean;
  hasPage: boolean;
}

/** With this many pages without a list, the header links to none of them; the landing page lists them. */
const manyPages = 4;

/** The room for titles on one line, in Latin letters; the current page's title always has room. */
const roomForTitles = 120;

/** Returns the landing page of a locale; for a locale without documents, the start of the site. */
export async function homeAddress(locale: string): Promise<string> {
  return (await documentsIn(locale)).length > 0 ? addresses.landing(locale) : addresses.root();
}

/** Returns the header's links to documents of a locale: the lists, and the other pages where they are few. */
export async function documentLinks(locale: string, path: string): Promise<NavigationLink[]> {
  const { lists, pages } = await documentsByKind(locale);
  const documents = pages.length < manyPages ? await documentsIn(locale) : lists;
  const current = documents.find((document) => document.path === path);
  let room = roomForTitles - widthOf(current?.checklist.title ?? '');
  return documents.map((document) => {
    const { checklist, path: other } = document;
    if (document !== current) room -= widthOf(checklist.title);
    return {
      title: checklist.title,
      href: addresses.page(locale, other),
      current: document === current,
      attributes: {},
      isHidden: document !== current && room < 0,
    };
  });
}

/** Returns the width of a title with its gap, in Latin letters; Chinese, Japanese and Korean letters count twice. */
function widthOf(title: string): number {
  return title.length + (title.match(/[\u1100-\u11ff\u2e80-\uffef]/gu)?.length ?? 0) + 3;
}

/** Returns the link to the guide in the locale, or else in the locale that its readers understand best. */
export async function guideLink(locale: string, path: string): Promise<NavigationLink | undefined> {
  const guide = await sitePageFor('guide', locale);
  if (!guide) return undefined;
  const attributes = languageAttributes(tagOf(guide.locale), tagOf(locale));
  return { title: guide.title, href: addresses.page(guide.locale, 'guide'), current: path === 'guide', attributes };
}

/** Returns the link to the page of translations. */
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
 * Returns links to all languages, including those that lack the page.
 *
 * @param locale The locale of the current page.
 * @param address The address of the current page.
 * @param locales The locales that have the page.
 */
export async function languageLinks(
  locale: string,
  address: string,
  path: string,
  locales: readonly string[],
): Promise<LanguageLink[]> {
  const all = await allLocales();
  return languagesOf(all.includes(locale) ? all : [locale, ...all]).map((language) => {
    const current = language.locale === locale;
    const hasPage = current || locales.includes(language.locale);
    const there = hasPage ? addressIn(language.locale, path) : addresses.landing(language.locale);
    return { ...language, href: current ? address : there, current, hasPage };
  });
}
