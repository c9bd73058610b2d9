/** Tests that no text is lost or added: a page has the words of its document's file, in the same order. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales, readRootSite, type BuiltSite } from './support/built-site.ts';
import { buildLearnSite, learnDocs, learnDocuments, learnLocales, learnRoles } from './support/learn-site.ts';
import { pageWords } from './support/page-words.ts';
import { sourceTable, sourceWords } from './support/source-words.ts';
import { wordsOf } from './support/words.ts';

/** Returns one text per run of words that was lost or added. */
function differences(from: readonly string[], to: readonly string[]): string[] {
  return diffArrays([...from], [...to])
    .filter(({ added, removed }) => added || removed)
    .map(({ added, value }) => `${added ? 'added' : 'lost'}: ${value.join(' ')}`);
}

describe('this site’s documents', () => {
  const site = readRootSite();
  const documents = 'src/content/docs';
  const files = locales.flatMap((locale) => readdirSync(join(documents, locale)).map((name) => `${locale}/${name}`));

  test.each(files)('%s', (file) => {
    const words = sourceWords(join(documents, file));
    const page = site.page(`/${file.replace(/\.md$/u, '').toLowerCase()}/`);
    expect(words.length).toBeGreaterThan(100);
    expect(differences(words, pageWords(page))).toEqual([]);
  });
});

describe('a docset that uses all of Learn’s Markdown', () => {
  let folder: string;
  let site: BuiltSite;

  beforeAll(() => {
    ({ folder, site } = buildLearnSite('dist-whole-text'));
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const files = learnLocales.flatMap((locale) => learnDocuments.map((document) => `${locale}/${document}`));

  test.each(files)('%s', (file) => {
    const words = sourceWords(join(learnDocs, `${file}.md`));
    expect(words.length).toBeGreaterThan(40);
    expect(differences(words, pageWords(site.page(`/${file.toLowerCase()}/`)))).toEqual([]);
  });

  const lists = learnLocales.flatMap((locale) => learnRoles.map((role) => `${locale}/${role}`));

  test.each(lists)('%s has the words of its column of the table', (list) => {
    const [, document = '', column = ''] = /^(.*)\/role-(\d+)$/u.exec(list) ?? [];
    const [head = [], ...rows] = sourceTable(join(learnDocs, `${document}.md`));
    expect(rows).toHaveLength(4);
    const title = wordsOf(site.page(`/${document.toLowerCase()}/`).tree.querySelector('h1')?.text ?? '');
    const cells = rows.flatMap((row) => [row[0], row[Number(column)]]);
    const words = [title, head[Number(column)], ...cells].flatMap((cell) => cell ?? []);
    expect(differences(words, pageWords(site.page(`/${list.toLowerCase()}/`)))).toEqual([]);
  });
});

test('the comparison finds words that are lost, added or moved', () => {
  expect(differences(['a', 'b', 'c'], ['a', 'c'])).toEqual(['lost: b']);
  expect(differences(['a', 'c'], ['a', 'b', 'b', 'c'])).toEqual(['added: b b']);
  expect(differences(['a', 'b', 'c'], ['b', 'c', 'a'])).toHaveLength(2);
});
