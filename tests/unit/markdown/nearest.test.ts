/** What was likely meant by a name that does not exist. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNearest } from '../../../src/markdown/links/nearest.ts';

test.each([
  [
    'the same name in another folder',
    'guides/eligibility',
    ['reference/eligibility', 'guides/eligible'],
    'reference/eligibility',
  ],
  ['of several, in the nearest folder', 'guide/start', ['a/b/c/start', 'guides/start', 'x/start'], 'guides/start'],
  ['but no index of another folder', 'guides/index', ['reference/index'], undefined],
  ['a mistyping', 'o365-data-migraton', ['o365-data-migration', 'data-migration'], 'o365-data-migration'],
  ['a product’s prefix that came', 'data-migration', ['eligibility', 'o365-data-migration'], 'o365-data-migration'],
  ['a prefix that went', 'o365-data-migration', ['eligibility', 'data-migration'], 'data-migration'],
  ['a prefix, in another folder', 'data-migration', ['guides/o365-data-migration'], 'guides/o365-data-migration'],
  [
    'of several prefixes, the shortest',
    'data-migration',
    ['win-10-data-migration', 'ems-data-migration'],
    'ems-data-migration',
  ],
  [
    'a prefix rather than many other letters',
    'data-migration',
    ['date-litigation', 'ems-data-migration'],
    'ems-data-migration',
  ],
  ['whatever the letter case', 'DATA-migraton', ['Data-Migration'], 'Data-Migration'],
  ['of equals, the first by name', 'plan-x', ['plan-c', 'plan-a', 'plan-b'], 'plan-a'],
  ['nothing of a short name that has nothing in common', 'it', ['ab', 'faq'], undefined],
  ['nothing that is far', 'eligibility', ['data-migration'], undefined],
  ['nothing after a word that ends many names', 'new-faq', ['faq'], undefined],
  ['nothing for nothing', '', ['ab'], undefined],
  ['nothing of nothing', 'data-migration', [], undefined],
])('%s: %s', (_, wanted, candidates, nearest) => {
  expect(createNearest(candidates)(wanted)).toBe(nearest);
});

const name = fc.stringMatching(/^[a-c]{0,4}(?:[-/][a-c]{1,4}){0,2}$/u);

test('the order of the candidates does not matter, and the answer is one of them', () => {
  fc.assert(
    fc.property(fc.array(name), name, (candidates, wanted) => {
      const answer = createNearest(candidates)(wanted);
      expect(createNearest(candidates.toReversed())(wanted)).toBe(answer);
      if (answer !== undefined) expect(candidates).toContain(answer);
    }),
  );
});

test('a name that exists is nearest to itself', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (candidates) => {
      const [wanted = ''] = candidates;
      expect(createNearest(candidates)(wanted)).toBe(wanted);
    }),
  );
});

test('a hundred questions to seven thousand names are answered at once, however alike the names are', () => {
  const names = Array.from({ length: 7000 }, (_, index) => `guides/${'service-'.repeat(20)}${String(index)}`);
  const nearest = createNearest(names);
  const start = performance.now();
  for (let index = 0; index < 100; index++) nearest(`guides/${'servcie-'.repeat(20)}${String(index)}x`);
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('what is too long to be a name is not compared', () => {
  const long = 'x'.repeat(1_000_000);
  expect(createNearest([long, 'x'])(long)).toBeUndefined();
});
