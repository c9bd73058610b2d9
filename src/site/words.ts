/** The words of the interface and of the docset, by locale. */
import { site } from '../content/site.ts';
import { canonicalTag, languageAttributes, type LanguageAttributes } from '../locale/locale.ts';
import { isSameWriting, negotiateLocale } from '../locale/negotiate.ts';
import { leanCatalogue, sourceLocale, type Catalogue } from '../locale/translator.ts';
import { createWords, type Words } from '../locale/words.ts';
import type { LocalizedText } from './config.ts';

const files = import.meta.glob<Catalogue>('../content/messages/*.json', { eager: true, import: 'default' });

const catalogues = new Map(
  Object.entries(files).map(([file, messages]) => [/([^/]+)\.json$/u.exec(file)?.[1] ?? '', leanCatalogue(messages)]),
);

const known = new Map<string, Words>();

/** The words for a locale's pages: in its language, else in the default locale's, else in English. */
export function wordsFor(locale: string): Words {
  const words = known.get(locale) ?? createWords(tagOf(locale), tagOf(messagesLocale(locale)), catalogueOf(locale));
  known.set(locale, words);
  return words;
}

/** The messages that serve the readers of a locale best. */
export function catalogueOf(locale: string): Catalogue {
  const messages = catalogues.get(messagesLocale(locale));
  if (!messages) throw new Error(`There is no src/content/messages/${sourceLocale}.json.`);
  return messages;
}

function messagesLocale(locale: string): string {
  return negotiateLocale([...catalogues.keys()], [locale, site.defaultLocale], sourceLocale);
}

/** The language tag of a locale, as HTML wants it: `fr-FR` for `fr-fr`. */
export function tagOf(locale: string): string {
  return canonicalTag(locale) ?? locale;
}

/** What the documents have in common, in a locale's language or in the one that serves its readers best. */
export interface Docset {
  title: string;
  description: string;
  /** Attributes for what holds them: their language, where that is not the page's. */
  attributes: LanguageAttributes;
}

export function docset(locale: string): Docset {
  const of = negotiateLocale(Object.keys(site.title), [locale], site.defaultLocale);
  return {
    title: site.title[of] ?? '',
    description: pick(site.description, of),
    attributes: isSameWriting(of, locale) ? {} : languageAttributes(tagOf(of), tagOf(locale)),
  };
}

function pick(text: LocalizedText, locale: string): string {
  return text[negotiateLocale(Object.keys(text), [locale], site.defaultLocale)] ?? '';
}
