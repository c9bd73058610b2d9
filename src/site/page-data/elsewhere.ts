/** The documents that a locale does not have, and where they can be read. */
import { phasesOf } from '../../checklist/walk-items.ts';
import { languageAttributes, type LanguageAttributes } from '../../locale/locale.ts';
import { allLocales, allPaths, translationsOf } from '../collection/documents.ts';
import { languagesOf } from './languages.ts';
import { addresses } from '../addresses/links.ts';
import { tagOf, wordsFor } from '../words/words.ts';

export interface ElsewhereDocument {
  title: string;
  /** The language of the title. */
  attributes: LanguageAttributes;
  /** Whether there is something to tick in it, in one of the languages that have it. */
  isList: boolean;
  /** A sentence in the interface's language that names the languages that have it: text, and links to it in them. */
  sentence: (string | DocumentLink)[];
}

/** A document in a language, by that language's own name. */
interface DocumentLink {
  href: string;
  tag: string;
  name: string;
  attributes: LanguageAttributes;
}

/** The documents that a locale lacks, in the docset's order. */
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
