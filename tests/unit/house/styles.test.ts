/** Checks the styles: they work in both writing directions, and no rule searches the whole page. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../../../src/', import.meta.url);

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:css|astro)$/u.test(name),
);

/** Matches a property that names a side of the screen instead of the start or end of the text. */
const physical =
  /(?<=[{;\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|overflow-[xy]|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/gu;

test.each(files)('%s names no side of the screen', (name) => {
  const text = readFileSync(new URL(name, source), 'utf8');
  const styles = name.endsWith('.css') ? [text] : (text.match(/<style[^>]*>.*?<\/style>/gsu) ?? []);
  const rules = styles.join('\n').replaceAll(/\/\*.*?\*\/|@media[^{]*/gsu, '');
  // Overflow has logical names, too, but browsers do not support them yet.
  expect(rules.match(physical)?.filter((found) => !found.startsWith('overflow-')) ?? []).toEqual([]);
});

/** Matches a selector that searches all descendants of the page: each tick in a long list would run the search. */
const farReaching = /(?:^|[\s,}])(?::root|html|body|main)[^\s,{]*:has\((?!\s*[>+~])/gu;

test.each(files)('%s never searches the whole page with :has()', (name) => {
  const text = readFileSync(new URL(name, source), 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');
  expect(text.match(farReaching) ?? []).toEqual([]);
});

test('a search of the whole page is noticed, but not a search of children', () => {
  expect(':root:has(#notices > *) {}\nbody:not(:has(.end)) a {}'.match(farReaching)).toHaveLength(2);
  expect('body:not(:has(> .end)) a {} label:has(:checked) {}'.match(farReaching)).toBeNull();
});

test('a property for a side of the screen is noticed', () => {
  expect('a { margin-left: 1px; text-align: right; inset-inline-start: 0 }'.match(physical)).toHaveLength(2);
});
