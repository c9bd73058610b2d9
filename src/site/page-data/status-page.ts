/** Builds the data of the page of translations: the state of every document in every language. */
import type { Words } from '../../locale/words.ts';
import type { DocumentEntry } from '../docset/document-entry.ts';
import { allLocales, allPaths, mainLocale, translationsOf } from '../collection/documents.ts';
import { frameOf, type Frame } from './frame.ts';
import { languagesOf, type Language } from './languages.ts';
import { addresses } from './links.ts';
import { statusPath } from '../addresses/site-pages.ts';
import { wordsFor } from '../words/words.ts';

export interface StatusPageData {
  frame: Frame;
  languages: LanguageStatus[];
  documents: DocumentStatus[];
}

/** A language, and the number of its documents in each state, as text. */
interface LanguageStatus extends Language {
  counts: Record<TranslationState | 'machine', string>;
}

/** The state of a document in each language, in the order of the languages. */
interface DocumentStatus {
  title: string;
  translations: TranslationStatus[];
}

type TranslationState = 'current' | 'behind' | 'missing';

interface TranslationStatus {
  state: TranslationState;
  /** The address of the page; absent where the translation is missing. */
  href?: string;
  /** Sentences on how far the translation is behind, and on who translated it. */
  details: string[];
}

/** Builds the data of the page, in the default language. */
export async function statusPage(): Promise<StatusPageData> {
  const locale = await mainLocale();
  const locales = await allLocales();
  const words = wordsFor(locale);
  const rows = await Promise.all(
    (await allPaths()).map(async (path) => inLocales(locales, await translationsOf(path))),
  );
  const frame = await frameOf({
    locale,
    path: statusPath,
    title: words.t('status.title'),
    description: words.t('status.description'),
    locales: [],
    address: addresses.neutral(statusPath),
    noIndex: true,
  });
  return { frame, languages: statusOf(locales, rows, words), documents: rows.map((row) => documentOf(row, words)) };
}

/** A document in each language; `undefined` for a language without it. */
type Row = (DocumentEntry | undefined)[];

function inLocales(locales: readonly string[], translations: readonly DocumentEntry[]): Row {
  return locales.map((locale) => translations.find((entry) => entry.locale === locale));
}

function stateOf(entry: DocumentEntry | undefined): TranslationState {
  if (!entry) return 'missing';
  return entry.history.behind === undefined ? 'current' : 'behind';
}

function statusOf(locales: readonly string[], rows: readonly Row[], { tag: wordsTag }: Words): LanguageStatus[] {
  const numbers = new Intl.NumberFormat(wordsTag);
  return languagesOf(locales).map((language, index) => {
    const column = rows.map((row) => row[index]);
    const count = (matches: (entry: DocumentEntry | undefined) => boolean): string =>
      numbers.format(column.filter(matches).length);
    return {
      ...language,
      counts: {
        current: count((entry) => stateOf(entry) === 'current'),
        behind: count((entry) => stateOf(entry) === 'behind'),
        missing: count((entry) => stateOf(entry) === 'missing'),
        machine: count((entry) => entry?.frontMatter.translation === 'machine'),
      },
    };
  });
}

function documentOf(row: Row, words: Words): DocumentStatus {
  const first = row.find((entry) => entry !== undefined);
  return { title: first?.checklist.title ?? '', translations: row.map((entry) => translationOf(entry, words)) };
}

function translationOf(entry: DocumentEntry | undefined, { t }: Words): TranslationStatus {
  const state = stateOf(entry);
  if (!entry) return { state, details: [] };
  const { behind } = entry.history;
  const { translation } = entry.frontMatter;
  const lag = behind === 0 ? t('provenance.older') : t('status.lacking', { count: behind ?? 0 });
  return {
    state,
    href: addresses.page(entry.locale, entry.path),
    details: [
      ...(behind === undefined ? [] : [lag]),
      ...(translation === undefined ? [] : [t(`provenance.${translation}`)]),
    ],
  };
}
