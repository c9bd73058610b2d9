/** What stands around the content of every page: head, header and footer, as data for the layout. */
import { site } from '../content/site.ts';
import { directionOf, nativeNames } from '../locale/locale.ts';
import type { Message, MessageKey, Translate } from '../locale/translator.ts';
import type { OutlineData } from '../progress/outline.ts';
import { createAddresses } from './addresses.ts';
import { allLocales, documentsIn } from './documents.ts';
import { ownPageTitles } from './own-page-titles.ts';
import { catalogueOf, docset, tagOf, translateFor } from './words.ts';

export interface Frame {
  /** The language tag and direction of the page. */
  tag: string;
  direction: 'ltr' | 'rtl';
  t: Translate;
  /** Of the window and for search engines. */
  title: string;
  description: string;
  /** Absolute addresses. */
  canonical: string;
  alternates: Alternate[];
  /** Whether search engines shall leave it out. */
  noIndex: boolean;
  home: string;
  icon: string;
  /** The docset's title. */
  docset: string;
  documents: NavigationLink[];
  guide: NavigationLink | undefined;
  languages: LanguageLink[];
  /** For the browser: the lists of this page, and the messages to show their progress with. */
  outlines: OutlineData[];
  messages: Record<string, Message>;
  /** Whether ticks of the page may be for an earlier wording. */
  isReworded: boolean;
}

/** A page in another language, by its absolute address. */
export interface Alternate {
  tag: string;
  href: string;
}

export interface NavigationLink {
  title: string;
  href: string;
  current: boolean;
}

export interface LanguageLink {
  locale: string;
  tag: string;
  name: string;
  href: string;
  current: boolean;
}

export interface FrameOptions {
  locale: string;
  /** The page below its locale; empty for the landing page. */
  path: string;
  title: string;
  description: string;
  /** The locales that have this page. */
  locales: readonly string[];
  outlines?: OutlineData[];
  /** Whether the page has items whose wording is not their first. */
  isReworded?: boolean;
}

export const addresses = createAddresses(import.meta.env.BASE_URL);

/** @returns An address with its origin. */
export function absolute(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}

export async function frameOf(options: FrameOptions): Promise<Frame> {
  const { locale, path, locales, outlines = [] } = options;
  const { title } = docset(locale);
  const tag = tagOf(locale);
  return {
    tag,
    direction: directionOf(tag),
    t: translateFor(locale),
    title: options.title === title ? `${title} · Jalon` : `${options.title} · ${title}`,
    description: options.description,
    canonical: absolute(addressIn(locale, path)),
    alternates: alternates(locales, path),
    noIndex: false,
    home: addresses.landing(locale),
    icon: addresses.root('favicon.svg'),
    docset: title,
    documents: await documentLinks(locale, path),
    guide: await guideLink(locale, path),
    languages: await languageLinks(locale, path, locales),
    outlines,
    messages: browserMessages(options),
    isReworded: options.isReworded ?? false,
  };
}

/** The address of a page in a locale; of its landing page, where the path is empty. */
export function addressIn(locale: string, path: string): string {
  return path === '' ? addresses.landing(locale) : addresses.page(locale, path);
}

/** The page in each language, and where a reader of another is sent. */
export function alternates(locales: readonly string[], path: string): Alternate[] {
  const neutral = path === '' ? addresses.root() : addresses.neutral(path);
  return [
    ...locales.map((locale) => ({ tag: tagOf(locale), href: absolute(addressIn(locale, path)) })),
    { tag: 'x-default', href: absolute(neutral) },
  ];
}

async function documentLinks(locale: string, path: string): Promise<NavigationLink[]> {
  const documents = await documentsIn(locale);
  return documents.map(({ checklist, path: other }) => ({
    title: checklist.title,
    href: addresses.page(locale, other),
    current: other === path,
  }));
}

async function guideLink(locale: string, path: string): Promise<NavigationLink | undefined> {
  const titles = await ownPageTitles('guide');
  const home = [locale, site.defaultLocale].find((candidate) => titles.has(candidate));
  const title = titles.get(home ?? '');
  if (home === undefined || title === undefined) return undefined;
  return { title, href: addresses.page(home, 'guide'), current: path === 'guide' };
}

/** Every language that the page exists in, and the other languages' landing pages. */
async function languageLinks(locale: string, path: string, locales: readonly string[]): Promise<LanguageLink[]> {
  const all = await allLocales();
  const names = nativeNames(all.map(tagOf));
  return all.map((other) => {
    const tag = tagOf(other);
    const href = locales.includes(other) ? addressIn(other, path) : addresses.landing(other);
    return { locale: other, tag, name: names.get(tag) ?? tag, href, current: other === locale };
  });
}

function browserMessages({ locale, outlines = [], isReworded }: FrameOptions): Record<string, Message> {
  if (outlines.length === 0) return {};
  const catalogue = catalogueOf(locale);
  const keys: MessageKey[] = ['tally.done', 'tally.long', 'tally.short'];
  if (isReworded) keys.push('changed.summary');
  return Object.fromEntries(keys.map((key) => [key, catalogue[key]]));
}
