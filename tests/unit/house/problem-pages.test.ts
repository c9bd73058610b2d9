/** Checks that each problem code has a page in `docs/problems`. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemCodes } from '../../../src/problems/problem.ts';

const folder = new URL('../../../docs/problems/', import.meta.url);

test('each code has a page, and each page a code', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(problemCodes.map((code) => `${code}.md`).sort());
});

test('the list has all codes in their order', () => {
  const list = readFileSync(new URL('README.md', folder), 'utf8').matchAll(
    /^\| \[(?<code>[a-z-]+)\]\(\k<code>\.md\)/gmu,
  );
  expect([...list].map(({ groups }) => groups?.['code'])).toEqual(problemCodes);
});

test.each(problemCodes)('the page of %s has an example and a fix', (code) => {
  const page = readFileSync(new URL(`${code}.md`, folder), 'utf8');
  expect(page).toMatch(new RegExp(`^# ${code}\n`, 'u'));
  expect(page).toMatch(/^## Example$/mu);
  expect(page).toMatch(/^## Fix$/mu);
});
