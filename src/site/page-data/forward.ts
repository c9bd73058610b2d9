/** Builds the data of the language-neutral pages, which forward to the reader's language. */
import { directionOf } from '../../locale/locale.ts';
import { negotiateLocale } from '../../locale/negotiate.ts';
import { docsetConfig } from '../config/docset.ts';
import { allDocuments, allLocales, translationsOf } from '../collection/documents.ts';
import { languagesOf, type Language } from './languages.ts';
import { addresses, addressIn, alternates, type Alternate } from './links.ts';
import { sitePageTitles } from './site-page-titles.ts';
import { sitePages } from '../addresses/site-pages.ts';
import { docset, tagOf, wordsFor } from '../words/words.ts';

export interface ForwardFrame {
  tag: string;
  direction: 'ltr' | 'rtl';
  title: string;
  heading: string;
  description: string;
  icon: string;
  /** The locales to choose from, separated by spaces. */
  locales: string;
  /** The locale for readers of other languages. */
  fallback: string;
  /** The address to forward to, with `{locale}` in place of the locale. */
  addresses: string;
  alternates: Alternate[];
  languages: (Language & { href: string; title: string })[];
}

/**
 * Builds the data of one forwarding page.
 *
 * @param path A document or a page of the site; empty for the start of the site.
 * @param only The locale to forward to; the reader's locale by default.
 */
export async function forwardFrame(path = '', only?: string): Promise<ForwardFrame> {
  const titles = await titlesOf(path);
  const locales = [...titles.keys()].filter((locale) => (only ?? locale) === locale);
  const { defaultLocale } = docsetConfig();
  const fallback = negotiateLocale(locales, [defaultLocale], locales[0] ?? defaultLocale);
  const title = titles.get(fallback) ?? docset(fallback).title;
  return {
    tag: tagOf(fallback),
    direction: directionOf(tagOf(fallback)),
    title: `${title} · Jalon`,
    heading: title,
    description: wordsFor(fallback).t('forward.description'),
    icon: addresses.root('favicon.svg'),
    locales: locales.join(' '),
    fallback,
    addresses: addressIn('{locale}', path),
    alternates: alternates(locales, path),
    languages: languagesOf(locales).map((language) => ({
      ...language,
      href: addressIn(language.locale, path),
      title: titles.get(language.locale) ?? docset(language.locale).title,
    })),
  };
}

/** Returns the title of a page by locale, for each locale that has the page. */
async function titlesOf(path: string): Promise<Map<string, string>> {
  if (path === '') return new Map((await allLocales()).map((locale) => [locale, docset(locale).title]));
  const documents = await translationsOf(path);
  return new Map([
    ...documents.map(({ locale, checklist }): [string, string] => [locale, checklist.title]),
    ...(await sitePageTitles(path)),
  ]);
}

interface ForwardRoute {
  params: { path: string };
  props: {
    /** The path of the page to forward to. */
    path: string;
    /** The locale to forward to; absent for the reader's. */
    locale?: string;
  };
}

/** Returns the routes of all language-neutral addresses, and of all former addresses of renamed documents. */
export async function forwardRoutes(): Promise<ForwardRoute[]> {
  const documents = await allDocuments();
  const routes = new Map<string, ForwardRoute>();
  const add = (from: string, to: string, locale?: string): void => {
    if (routes.has(from)) return;
    routes.set(from, { params: { path: from }, props: { path: to, ...(locale === undefined ? {} : { locale }) } });
  };
  for (const path of [...documents.map((document) => document.path), ...sitePages]) add(path, path);
  const taken = new Set(documents.map(({ locale, path }) => `${locale}/${path}`));
  for (const { locale, path, history } of documents) {
    for (const former of history.former) {
      add(former, path);
      if (!taken.has(`${locale}/${former}`)) add(`${locale}/${former}`, path, locale);
    }
  }
  return [...routes.values()];
}
