/** The documents that a locale does not have, and where they can be read. */
import { languageAttributes, nativeNames, type LanguageAttributes } from '../locale/locale.ts';
import { allLocales, allPaths, translationsOf } from './documents.ts';
import { addresses } from './links.ts';
import { tagOf, wordsFor } from './words.ts';

export interface ElsewhereDocument {
  title: string;
  /** The language of the title. */
  attributes: LanguageAttributes;
  /** A sentence in the interface's language that names the languages that have it: text, and links to it in them. */
  sentence: (string | DocumentLink)[];
}

/** A document in a language, by that language's own name. */
export interface DocumentLink {
  href: string;
  tag: string;
  name: string;
  attributes: LanguageAttributes;
}

/** The documents that a locale lacks, in the docset's order. */
export async function documentsElsewhere(locale: string): Promise<ElsewhereDocument[]> {
  const names = nativeNames((await allLocales()).map(tagOf));
  const missing: ElsewhereDocument[] = [];
  for (const path of await allPaths()) {
    const translations = await translationsOf(path);
    const [first] = translations;
    if (!first || translations.some((translation) => translation.locale === locale)) continue;
    const links = translations.map(({ locale: of }) => {
      const tag = tagOf(of);
      const attributes = languageAttributes(tag, tagOf(locale));
      return { href: addresses.page(of, path), tag, name: names.get(tag) ?? tag, attributes };
    });
    const attributes = languageAttributes(tagOf(first.locale), tagOf(locale));
    missing.push({ title: first.checklist.title, attributes, sentence: sentenceOf(links, locale) });
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
