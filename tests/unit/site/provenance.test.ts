/** The origin of a text in words. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../../src/locale/translator.ts';
import { createWords } from '../../../src/locale/words.ts';
import type { DocumentEntry } from '../../../src/site/docset/document-entry.ts';
import { provenanceOf } from '../../../src/site/page-data/provenance.ts';
import { readContent } from '../support/read-content.ts';

function provenance(locale: string, tag: string, behind?: number): string[] {
  const file = new URL(`../../../src/content/messages/${locale}.json`, import.meta.url);
  const words = createWords(tag, tag, JSON.parse(readFileSync(file, 'utf8')) as Catalogue);
  const entry = readContent(locale, 'your-responsibilities');
  const history = { ...entry.history, ...(behind === undefined ? {} : { behind }) };
  return provenanceOf({ ...entry, history } satisfies DocumentEntry, words);
}

test('names the day of the update in the reader’s format, and the kind of translation', () => {
  expect(provenance('fr-fr', 'fr-FR')).toEqual(['Mis à jour le 2 avril 2019', 'Traduction humaine']);
  expect(provenance('ja-jp', 'ja-JP')).toEqual(['更新日：2019年4月2日', '機械翻訳']);
});

test('counts the tasks by which a translation is behind the newest version', () => {
  expect(provenance('en-us', 'en-US', 1).at(-1)).toBe('Behind the newest version by 1 duty');
  expect(provenance('ar-sa', 'ar-SA', 11).at(-1)).toMatch(/١١/u);
});

test('names an earlier version if no task differs', () => {
  expect(provenance('en-us', 'en-US', 0).at(-1)).toBe('From an earlier version of the source, with the same duties');
});
