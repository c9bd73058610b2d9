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

describe('every message is used', () => {
  const code = readdirSync(new URL('../../../src/', import.meta.url), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/u.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
  const strings = new Set([...code.matchAll(/(?<quote>['"])(?<text>[\w.-]+)\k<quote>/gu)].map(textOf));
  const prefixes = new Set([...code.matchAll(/`(?<text>[\w.]+\.)\$\{/gu)].map(textOf));

  /** True if the code has a key as a string, or has the key's prefix in a template and the rest as a string. */
  function isUsed(key: string): boolean {
    return (
      strings.has(key) ||
      [...prefixes].some((prefix) => key.startsWith(prefix) && strings.has(key.slice(prefix.length)))
    );
  }

  test('as a whole key, or as a prefix with one of the values that the code appends', () => {
    expect(source.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('and a key that shares only its prefix with used ones is not', () => {
    expect([...prefixes].filter((prefix) => isUsed(`${prefix}unheard-of`))).toEqual([]);
  });
});

function textOf({ groups }: RegExpExecArray): string {
  return groups?.['text'] ?? '';
}
