/** The language-neutral pages, as data for their layout. */
import { directionOf } from '../../locale/locale.ts';
import { negotiateLocale } from '../../locale/negotiate.ts';
import { docsetConfig } from '../config/docset.ts';
import { allDocuments, allLocales, translationsOf } from '../collection/documents.ts';
import { languagesOf, type Language } from './languages.ts';
import { addresses, addressIn, alternates, type Alternate } from '../addresses/links.ts';
import { sitePageTitles } from './site-page-titles.ts';
import { sitePages } from './site-pages.ts';
import { docset, tagOf, wordsFor } from '../words/words.ts';

export interface ForwardFrame {
  tag: string;
  direction: 'ltr' | 'rtl';
  title: string;
  heading: string;
  description: string;
  icon: string;
  /** The locales to choose from, separated by blanks; the one for everyone else; and the address, with `{locale}`. */
  locales: string;
  fallback: string;
  addresses: string;
  alternates: Alternate[];
  languages: (Language & { href: string; title: string })[];
}

/**
 * @param path A document or a page of the site; empty for the start of the site.
 * @param only The locale to forward to; without it, the reader's.
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

/** What a page is called, in each locale that has it. */
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
    /** Where it leads to. */
    path: string;
    /** The locale to forward to; absent for the reader's. */
    locale?: string;
  };
}

/** The language-neutral addresses of documents and of the site's own pages, and all addresses that documents had before. */
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
