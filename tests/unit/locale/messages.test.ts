/** The messages of this site: every language has all messages, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { canonicalTag } from '../../../src/locale/locale.ts';
import { createTranslate, leanCatalogue, type Catalogue } from '../../../src/locale/translator.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { checkMessages, interfaceMessages } from '../../../src/site/checks/check-messages.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = new URL(`../../../${interfaceMessages}/`, import.meta.url);

function messages(name: string): Catalogue {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Catalogue;
}

function keys(name: string): string[] {
  return Object.keys(messages(name));
}

const source = keys('en-us.json');

test('no catalogue has a problem', async () => {
  const problems = await checkMessages(fileURLToPath(folder), root);
  expect(problems.map(formatProblem)).toEqual([]);
});

describe.each(readdirSync(folder))('%s', (name) => {
  test('has its keys in the order of the source', () => {
    expect(keys(name)).toEqual(source);
  });

  test('translates the same without redundant plural forms', () => {
    const tag = canonicalTag(name.replace('.json', '')) ?? '';
    const catalogue = messages(name);
    const [full, lean] = [catalogue, leanCatalogue(catalogue)].map((words) => createTranslate(tag, words));
    for (const key of Object.keys(catalogue) as (keyof Catalogue)[]) {
      for (const count of [0, 1, 2, 3, 11, 100, 1_000_000]) expect(lean?.(key, { count })).toBe(full?.(key, { count }));
    }
    expect(JSON.stringify(leanCatalogue(catalogue)).length).toBeLessThanOrEqual(JSON.stringify(catalogue).length);
  });
});

test('every message is used', () => {
  const files = readdirSync(new URL('../../../src/', import.meta.url), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/u.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
  const families = [...files.matchAll(/`(?<family>[\w.]+\.)\$\{/gu)].map(({ groups }) => groups?.['family'] ?? '');
  const unused = source.filter(
    (key) =>
      !files.includes(`'${key}'`) && !files.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
  );
  expect(unused).toEqual([]);
});
