/** The words of the interface and of the docset, by locale, and what a page needs to write them. */
import { site } from '../content/site.ts';
import { canonicalTag } from '../locale/locale.ts';
import { negotiateLocale } from '../locale/negotiate.ts';
import { createTranslate, type Catalogue, type Translate } from '../locale/translator.ts';
import type { LocalizedText } from './config.ts';

const files = import.meta.glob<Catalogue>('../content/messages/*.json', { eager: true, import: 'default' });

const catalogues = new Map(
  Object.entries(files).map(([file, messages]) => [/([^/]+)\.json$/u.exec(file)?.[1] ?? '', messages]),
);

/** The messages of a locale, or of the one that serves its readers best. */
export function catalogueOf(locale: string): Catalogue {
  const messages = catalogues.get(negotiateLocale([...catalogues.keys()], [locale], site.defaultLocale));
  if (!messages)
    throw new Error(`There are no messages for ${locale}, nor for the default locale ${site.defaultLocale}.`);
  return messages;
}

export function translateFor(locale: string): Translate {
  return createTranslate(tagOf(locale), catalogueOf(locale));
}

/** The language tag of a locale, as HTML wants it: `fr-FR` for `fr-fr`. */
export function tagOf(locale: string): string {
  return canonicalTag(locale) ?? locale;
}

/** The docset's title and description in a locale. */
export function docset(locale: string): { title: string; description: string } {
  return { title: pick(site.title, locale), description: pick(site.description, locale) };
}

function pick(text: LocalizedText, locale: string): string {
  return text[negotiateLocale(Object.keys(text), [locale], site.defaultLocale)] ?? '';
}

/** An ISO day as the readers of a page write it. */
export type FormatDay = (day: string) => string;

/** A day as a locale's readers write it: `2 avril 2019`. */
export function formatDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
