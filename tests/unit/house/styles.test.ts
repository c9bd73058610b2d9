/** Styles hold in both directions of writing. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../../../src/', import.meta.url);

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:css|astro)$/u.test(name),
);

/** What names a side or an axis of the screen rather than of the text. */
const physical =
  /(?<=[{;\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|overflow-[xy]|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/gu;

test.each(files)('%s has no property for a side of the screen', (name) => {
  const text = readFileSync(new URL(name, source), 'utf8');
  const styles = name.endsWith('.css') ? [text] : (text.match(/<style[^>]*>.*?<\/style>/gsu) ?? []);
  const rules = styles.join('\n').replaceAll(/\/\*.*?\*\/|@media[^{]*/gsu, '');
  // Scrolling has logical names, too, but browsers do not know them yet.
  expect(rules.match(physical)?.filter((found) => !found.startsWith('overflow-')) ?? []).toEqual([]);
});

/** Asking the page for what it has anywhere below: each change of a list of thousands would look through all of it. */
const farReaching = /(?:^|[\s,}])(?::root|html|body|main)[^\s,{]*:has\((?!\s*[>+~])/gu;

test.each(files)('%s does not ask the whole page for what it has', (name) => {
  const text = readFileSync(new URL(name, source), 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');
  expect(text.match(farReaching) ?? []).toEqual([]);
});

test('a rule that asks the whole page is found, one that asks for children is not', () => {
  expect(':root:has(#notices > *) {}\nbody:not(:has(.end)) a {}'.match(farReaching)).toHaveLength(2);
  expect('body:not(:has(> .end)) a {} label:has(:checked) {}'.match(farReaching)).toBeNull();
});

test('a property for a side is found', () => {
  expect('a { margin-left: 1px; text-align: right; inset-inline-start: 0 }'.match(physical)).toHaveLength(2);
});
