/** The words of files that people open: in the language of the page, and, to read them back, in all others. */
import type { Catalogue, Translate } from '../../locale/translator.ts';
import { csvColumns, type CsvColumn, type CsvWords } from '../../progress/files/csv-file.ts';
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

/** @param tag Of the language that the words are in. */
export function fileWords(t: Translate, tag: string): CsvWords {
  return {
    tag,
    columns: record(csvColumns, (column) => t(columnKeys[column])),
    statuses: record(statuses, (status) => stateWord(t, status)),
    details: record(details, (detail) => t(`edit.${detail}`)),
  };
}

/** @returns Those of the page's language first; of languages whose words cannot be loaded there are none. */
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
