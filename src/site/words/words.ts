/** The words of the interface and of the docset, by locale. */
import { canonicalTag, languageAttributes, type LanguageAttributes } from '../../locale/locale.ts';
import { isSameWriting, negotiateLocale } from '../../locale/negotiate.ts';
import { leanCatalogue, sourceLocale, type Catalogue } from '../../locale/translator.ts';
import { createWords, type Words } from '../../locale/words.ts';
import type { LocalizedText } from '../config/config.ts';
import { docsetConfig } from '../config/docset.ts';

const files = import.meta.glob<Catalogue>('../../content/messages/*.json', { eager: true, import: 'default' });

const catalogues = new Map(
  Object.entries(files).map(([file, messages]) => [/([^/]+)\.json$/u.exec(file)?.[1] ?? '', leanCatalogue(messages)]),
);

const known = new Map<string, Words>();

/** The words for a locale's pages: in its language, else in the default locale's, else in English. */
export function wordsFor(locale: string): Words {
  const messages = messagesLocale(locale);
  // In dev the default locale may change between two pages.
  const key = `${locale} ${messages}`;
  const words = known.get(key) ?? createWords(tagOf(locale), tagOf(messages), catalogueOf(locale));
  known.set(key, words);
  return words;
}

/** The messages that serve the readers of a locale best. */
export function catalogueOf(locale: string): Catalogue {
  const messages = catalogues.get(messagesLocale(locale));
  if (!messages) throw new Error(`There is no src/content/messages/${sourceLocale}.json.`);
  return messages;
}

function messagesLocale(locale: string): string {
  return negotiateLocale([...catalogues.keys()], [locale, docsetConfig().defaultLocale], sourceLocale);
}

/** The language tag of a locale, as HTML wants it: `fr-FR` for `fr-fr`. */
export function tagOf(locale: string): string {
  return canonicalTag(locale) ?? locale;
}

/** What the documents have in common, in a locale's language or in the one that serves its readers best. */
export interface Docset {
  title: string;
  description: string;
  /** Attributes for what holds the title: its language, where that is not the page's. */
  attributes: LanguageAttributes;
  /** The same of the description. */
  descriptionAttributes: LanguageAttributes;
}

export function docset(locale: string): Docset {
  const { title, description } = docsetConfig();
  const ownTitle = textFor(title, locale) ?? interfaceText('docset.title', locale);
  const ownDescription = textFor(description, locale) ?? interfaceText('docset.description', locale);
  return {
    title: ownTitle.text,
    description: ownDescription.text,
    attributes: ownTitle.attributes,
    descriptionAttributes: ownDescription.attributes,
  };
}

/** What is said of the licence of the texts: a sentence with a link in it. */
export interface LicenceSentence {
  before: string;
  name: string;
  href: string;
  after: string;
  /** The language of the sentence, where that is not the page's. */
  attributes: LanguageAttributes;
}

/** @returns `undefined` where the docset says nothing of a licence. */
export function licenceSentence(locale: string): LicenceSentence | undefined {
  const { licence } = docsetConfig();
  const own = textFor(licence?.text, locale);
  if (!licence || !own) return undefined;
  const [before = '', after = ''] = own.text.split('{licence}');
  return { before, name: licence.name, href: licence.href, after, attributes: own.attributes };
}

/** A text, and its language, where that is not the page's. */
interface ForeignText {
  text: string;
  attributes: LanguageAttributes;
}

/** @returns A docset's text for the readers of a locale; `undefined` where it has none. */
function textFor(text: LocalizedText | undefined, locale: string): ForeignText | undefined {
  // Of a text for all languages, such as a name, no language is known.
  if (typeof text === 'string') return { text, attributes: {} };
  const written = Object.keys(text ?? {});
  const fallback = negotiateLocale(written, [docsetConfig().defaultLocale], written[0] ?? '');
  const of = negotiateLocale(written, [locale], fallback);
  const own = text?.[of];
  if (own === undefined) return undefined;
  return { text: own, attributes: isSameWriting(of, locale) ? {} : languageAttributes(tagOf(of), tagOf(locale)) };
}

function interfaceText(key: 'docset.title' | 'docset.description', locale: string): ForeignText {
  const { t, own } = wordsFor(locale);
  return { text: t(key), attributes: own };
}
