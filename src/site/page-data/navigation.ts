/** What a page leads to, beside its content: the documents, the site's own pages, the other languages. */
import { languageAttributes, type LanguageAttributes } from '../../locale/locale.ts';
import { allLocales, documentsByKind, documentsIn } from '../collection/documents.ts';
import { languagesOf, type Language } from './languages.ts';
import { addresses, addressIn } from '../addresses/links.ts';
import { sitePageFor } from './site-page-titles.ts';
import { statusPath } from './site-pages.ts';
import { tagOf, wordsFor } from '../words/words.ts';

export interface NavigationLink {
  title: string;
  href: string;
  current: boolean;
  /** The language of the title, where it is not the page's. */
  attributes: LanguageAttributes;
  /** Whether there is no room for it in sight: scripts find it, as they print and save all lists. */
  isHidden?: boolean;
}

export interface LanguageLink extends Language {
  /** The page in that language; where there is none, the documents in that language. */
  href: string;
  current: boolean;
  hasPage: boolean;
}

/** From so many pages without a list on, none of them is in the header: readers of many pages go by the landing page. */
const manyPages = 4;

/** So much of their titles has room on one line, in letters of the Latin script; the page's own has it in any case. */
const roomForTitles = 120;

/** The documents of a locale; where it has none, which a page of the site itself may have, all languages. */
export async function homeAddress(locale: string): Promise<string> {
  return (await documentsIn(locale)).length > 0 ? addresses.landing(locale) : addresses.root();
}

/** The documents of a locale that the header leads to: the lists, and the other pages where they are few. */
export async function documentLinks(locale: string, path: string): Promise<NavigationLink[]> {
  const { lists, pages } = await documentsByKind(locale);
  const documents = pages.length < manyPages ? await documentsIn(locale) : lists;
  const own = documents.find((document) => document.path === path);
  let room = roomForTitles - widthOf(own?.checklist.title ?? '');
  return documents.map((document) => {
    const { checklist, path: other } = document;
    if (document !== own) room -= widthOf(checklist.title);
    return {
      title: checklist.title,
      href: addresses.page(locale, other),
      current: document === own,
      attributes: {},
      isHidden: document !== own && room < 0,
    };
  });
}

/** In Latin letters, with what stands between two titles: those of Chinese, Japanese and Korean are twice as wide. */
function widthOf(title: string): number {
  return title.length + (title.match(/[\u1100-\u11ff\u2e80-\uffef]/gu)?.length ?? 0) + 3;
}

/** The guide, in the locale or else in the one that serves its readers best. */
export async function guideLink(locale: string, path: string): Promise<NavigationLink | undefined> {
  const guide = await sitePageFor('guide', locale);
  if (!guide) return undefined;
  const attributes = languageAttributes(tagOf(guide.locale), tagOf(locale));
  return { title: guide.title, href: addresses.page(guide.locale, 'guide'), current: path === 'guide', attributes };
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
  const all = await allLocales();
  return languagesOf(all.includes(locale) ? all : [locale, ...all]).map((language) => {
    const current = language.locale === locale;
    const hasPage = current || locales.includes(language.locale);
    const there = hasPage ? addressIn(language.locale, path) : addresses.landing(language.locale);
    return { ...language, href: current ? address : there, current, hasPage };
  });
}
