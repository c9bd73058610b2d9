/** Lists the documents that a locale lacks, with links to the languages that have them. */
import { phasesOf } from '../../checklist/walk-items.ts';
import { languageAttributes, type LanguageAttributes } from '../../locale/locale.ts';
import { allLocales, allPaths, translationsOf } from '../collection/documents.ts';
import { languagesOf } from './languages.ts';
import { addresses } from './links.ts';
import { tagOf, wordsFor } from '../words/words.ts';

export interface ElsewhereDocument {
  title: string;
  /** The language of the title. */
  attributes: LanguageAttributes;
  /** True if the document has tasks in any of its languages. */
  isList: boolean;
  /** A sentence in the interface's language that names the languages: text, and links to the document in each. */
  sentence: (string | DocumentLink)[];
}

/** A link to a document in another language, with the name that the language has for itself. */
interface DocumentLink {
  href: string;
  tag: string;
  name: string;
  attributes: LanguageAttributes;
}

/** Returns the documents that a locale lacks, in the docset's order. */
export async function documentsElsewhere(locale: string): Promise<ElsewhereDocument[]> {
  const languages = languagesOf(await allLocales());
  const foreign = (tag: string): LanguageAttributes => languageAttributes(tag, tagOf(locale));
  const missing: ElsewhereDocument[] = [];
  for (const path of await allPaths()) {
    const translations = await translationsOf(path);
    const [first] = translations;
    const having = new Set(translations.map((translation) => translation.locale));
    if (!first || having.has(locale)) continue;
    const links = languages
      .filter((language) => having.has(language.locale))
      .map(({ locale: of, tag, name }) => ({ href: addresses.page(of, path), tag, name, attributes: foreign(tag) }));
    const attributes = foreign(tagOf(first.locale));
    const isList = translations.some(({ checklist }) => phasesOf(checklist).length > 0);
    missing.push({ title: first.checklist.title, attributes, isList, sentence: sentenceOf(links, locale) });
  }
  return missing;
}

function sentenceOf(links: readonly DocumentLink[], locale: string): (string | DocumentLink)[] {
  const { t, tag } = wordsFor(locale);
  const [before = '', after = ''] = t('landing.elsewhere').split('{languages}');
  const open = links.values();
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
    .formatToParts(links.map(({ name }) => name))
    .map(({ type, value }) => (type === 'element' ? (open.next().value ?? value) : value));
  return [before, ...list, after];
}
