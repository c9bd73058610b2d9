/** The language-neutral pages, as data for their layout. */
import { site } from '../content/site.ts';
import { directionOf, nativeNames } from '../locale/locale.ts';
import { negotiateLocale } from '../locale/negotiate.ts';
import { allDocuments, allLocales, localesOf } from './documents.ts';
import { absolute, addresses } from './frame.ts';
import { docset, tagOf, translateFor } from './words.ts';

export interface ForwardFrame {
  tag: string;
  title: string;
  description: string;
  icon: string;
  /** The locales to choose from, separated by blanks; the one for everyone else; and the address, with `{locale}`. */
  locales: string;
  fallback: string;
  addresses: string;
  alternates: { tag: string; href: string }[];
  languages: { tag: string; direction: 'ltr' | 'rtl'; name: string; href: string; title: string }[];
}

/** @param path A document, or nothing for the start of the site. */
export async function forwardFrame(path?: string): Promise<ForwardFrame> {
  const locales = path === undefined ? await allLocales() : await localesOf(path);
  const addressIn = (locale: string): string =>
    path === undefined ? addresses.landing(locale) : addresses.page(locale, path);
  const fallback = negotiateLocale(locales, [site.defaultLocale], locales[0] ?? site.defaultLocale);
  const titles = await titlesOf(path);
  const names = nativeNames(locales.map(tagOf));
  const title = titles.get(fallback) ?? docset(fallback).title;
  return {
    tag: tagOf(fallback),
    title: `${title} · Jalon`,
    description: translateFor(fallback)('forward.description'),
    icon: addresses.root('favicon.svg'),
    locales: locales.join(' '),
    fallback,
    addresses: addressIn('{locale}'),
    alternates: [
      ...locales.map((locale) => ({ tag: tagOf(locale), href: absolute(addressIn(locale)) })),
      { tag: 'x-default', href: absolute(path === undefined ? addresses.root() : addresses.neutral(path)) },
    ],
    languages: locales.map((locale) => {
      const tag = tagOf(locale);
      return {
        tag,
        direction: directionOf(tag),
        name: names.get(tag) ?? tag,
        href: addressIn(locale),
        title: titles.get(locale) ?? docset(locale).title,
      };
    }),
  };
}

async function titlesOf(path: string | undefined): Promise<Map<string, string>> {
  const documents = (await allDocuments()).filter((document) => document.path === path);
  return new Map(documents.map(({ locale, checklist }) => [locale, checklist.title]));
}

/** The language-neutral addresses of documents. */
export async function neutralRoutes(): Promise<{ params: { path: string } }[]> {
  const paths = new Set((await allDocuments()).map(({ path }) => path));
  return [...paths].map((path) => ({ params: { path } }));
}
