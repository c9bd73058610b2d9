import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/problems/problem.ts';
import { localeProblems } from '../../../src/site/checks/locale-problems.ts';

/** Returns the problems of a file in the folder of a locale, which declares a language. */
function problemsOf(locale: string, name?: string): string[] {
  const file = { locale, path: 'plan', location: '', file: `docs/${locale}/plan.md` };
  const contentLocale = name === undefined ? {} : { contentLocale: { name, line: 4 } };
  const translation = { locale, rows: [], landmarks: { headings: [], callouts: [] }, ...contentLocale };
  return localeProblems([{ file, source: '' }], [translation]).map(formatProblem);
}

test('accepts a file that declares no language', () => {
  expect(problemsOf('fr-fr')).toEqual([]);
});

test.each([
  ['fr-fr', 'fr-FR'],
  ['fr-fr', 'FR-fr'],
  ['fr', 'fr-FR'],
  ['fr-fr', 'fr'],
  ['zh-hant-tw', 'zh-Hant'],
])('accepts a file in %s that declares %s', (locale, name) => {
  expect(problemsOf(locale, name)).toEqual([]);
});

test('reports another language, with both languages and the address of the page', () => {
  expect(problemsOf('fr-ca', 'fr-FR')).toEqual([
    'docs/fr-ca/plan.md:4 locale-differs: ms.contentlocale is "fr-FR", but the folder is for "fr-CA". Write "fr-CA", or move the file to the folder of its language; the page appears under /fr-ca/ as fr-CA.',
  ]);
});

test.each(['French', 'fr_FR'])('reports %s, which is not a language tag', (name) => {
  expect(problemsOf('fr-fr', name)[0]).toContain(`ms.contentlocale is "${name}", which is not a language tag.`);
});
