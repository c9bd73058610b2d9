import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemCodes } from '../../../src/problems/problem.ts';

const folder = new URL('../../../docs/problems/', import.meta.url);

test('every problem has its page, and every page its problem', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(problemCodes.map((code) => `${code}.md`).sort());
});

test('the list of problems names each, in their order', () => {
  const list = readFileSync(new URL('README.md', folder), 'utf8').matchAll(
    /^\| \[(?<code>[a-z-]+)\]\(\k<code>\.md\)/gmu,
  );
  expect([...list].map(({ groups }) => groups?.['code'])).toEqual(problemCodes);
});

test.each(problemCodes)('the page on %s has an example and the fix', (code) => {
  const page = readFileSync(new URL(`${code}.md`, folder), 'utf8');
  expect(page).toMatch(new RegExp(`^# ${code}\n`, 'u'));
  expect(page).toMatch(/^## Example$/mu);
  expect(page).toMatch(/^## Fix$/mu);
});
