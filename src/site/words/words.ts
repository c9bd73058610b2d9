/** Provides the messages of the interface and the texts of the docset, by locale. */
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

/** Returns the messages for a locale's pages: in its language, or the default locale's, or English. */
export function wordsFor(locale: string): Words {
  const messages = messagesLocale(locale);
  // In dev, the default locale may change between two pages.
  const key = `${locale} ${messages}`;
  const words = known.get(key) ?? createWords(tagOf(locale), tagOf(messages), catalogueOf(locale));
  known.set(key, words);
  return words;
}

/**
 * Returns the message catalogue that the readers of a locale understand best.
 *
 * @throws Error if the source catalogue is missing.
 */
export function catalogueOf(locale: string): Catalogue {
  const messages = catalogues.get(messagesLocale(locale));
  if (!messages) throw new Error(`There is no src/content/messages/${sourceLocale}.json.`);
  return messages;
}

function messagesLocale(locale: string): string {
  return negotiateLocale([...catalogues.keys()], [locale, docsetConfig().defaultLocale], sourceLocale);
}

/** Returns the language tag of a locale in its canonical form: `fr-FR` for `fr-fr`. */
export function tagOf(locale: string): string {
  return canonicalTag(locale) ?? locale;
}

/** The title and description of the docset, in the language that the readers of a locale understand best. */
export interface Docset {
  title: string;
  description: string;
  /** The `lang` and `dir` of the title, where its language is not the page's. */
  attributes: LanguageAttributes;
  /** The `lang` and `dir` of the description, likewise. */
  descriptionAttributes: LanguageAttributes;
}

/** Returns the docset's title and description for a locale, from `jalon.json` or else from the messages. */
export function docset(locale: string): Docset {
  const { title, description } = docsetConfig();
  const titleText = textFor(title, locale) ?? interfaceText('docset.title', locale);
  const descriptionText = textFor(description, locale) ?? interfaceText('docset.description', locale);
  return {
    title: titleText.text,
    description: descriptionText.text,
    attributes: titleText.attributes,
    descriptionAttributes: descriptionText.attributes,
  };
}

/** A sentence on the licence of the texts, split around its link. */
export interface LicenceSentence {
  before: string;
  name: string;
  href: string;
  after: string;
  /** The `lang` and `dir` of the sentence, where its language is not the page's. */
  attributes: LanguageAttributes;
}

/** Returns the sentence on the licence; `undefined` where the docset names no licence. */
export function licenceSentence(locale: string): LicenceSentence | undefined {
  const { licence } = docsetConfig();
  const sentence = textFor(licence?.text, locale);
  if (!licence || !sentence) return undefined;
  const [before = '', after = ''] = sentence.text.split('{licence}');
  return { before, name: licence.name, href: licence.href, after, attributes: sentence.attributes };
}

/** A text, with its `lang` and `dir` where its language is not the page's. */
interface ForeignText {
  text: string;
  attributes: LanguageAttributes;
}

/** Returns the language of a docset's text that suits a locale best; `undefined` where the docset has no such text. */
function textFor(text: LocalizedText | undefined, locale: string): ForeignText | undefined {
  // A text for all languages, such as a name, has no known language.
  if (typeof text === 'string') return { text, attributes: {} };
  const written = Object.keys(text ?? {});
  const fallback = negotiateLocale(written, [docsetConfig().defaultLocale], written[0] ?? '');
  const best = negotiateLocale(written, [locale], fallback);
  const translated = text?.[best];
  if (translated === undefined) return undefined;
  const attributes = isSameWriting(best, locale) ? {} : languageAttributes(tagOf(best), tagOf(locale));
  return { text: translated, attributes };
}

function interfaceText(key: 'docset.title' | 'docset.description', locale: string): ForeignText {
  const { t, own } = wordsFor(locale);
  return { text: t(key), attributes: own };
}
