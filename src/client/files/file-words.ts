/** The words in exported files: in the page's language to write them, in all languages to parse them. */
import type { Catalogue, Translate } from '../../locale/translator.ts';
import { csvColumns, type CsvColumn, type CsvWords } from '../../progress/files/csv-columns.ts';
import { details, statuses } from '../../progress/marks/mark.ts';
import { createTranslate, wordsTag } from '../head/globals.ts';
import { stateWord } from '../ui/state-words.ts';
import { loadWords } from '../data/words.ts';

const columnKeys = {
  list: 'files.column.list',
  id: 'files.column.id',
  phase: 'files.column.phase',
  duty: 'print.duty',
  status: 'edit.status',
  reason: 'log.field.reason',
  owner: 'edit.owner',
  due: 'edit.due',
  note: 'edit.note',
  updated: 'files.column.updated',
  link: 'files.column.link',
  data: 'files.column.data',
} as const satisfies Record<CsvColumn, string>;

/**
 * Returns the words of a language.
 *
 * @param tag The language tag of the words.
 */
export function fileWords(t: Translate, tag: string): CsvWords {
  return {
    tag,
    columns: record(csvColumns, (column) => t(columnKeys[column])),
    statuses: record(statuses, (status) => stateWord(t, status)),
    details: record(details, (detail) => t(`edit.${detail}`)),
  };
}

/** Returns the words of all languages, the page's first. Omits languages whose words cannot be loaded. */
export async function allFileWords(): Promise<CsvWords[]> {
  const pageWords = fileWords(await loadWords(), wordsTag());
  const address = document.querySelector('main')?.dataset['words'] ?? '';
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-locale]')];
  const others = await Promise.allSettled(
    links.map(async ({ dataset: { locale = '' }, hreflang }) => {
      const response = await fetch(address.replace(/[^/]+(?=\.json)/u, locale));
      return fileWords(createTranslate(hreflang, (await response.json()) as Catalogue), hreflang);
    }),
  );
  return [pageWords, ...others.flatMap((other) => (other.status === 'fulfilled' ? [other.value] : []))];
}

function record<Key extends string>(keys: readonly Key[], valueOf: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, string>;
}
