/** Tests the search for the name that an author most likely meant. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNearest } from '../../../src/markdown/links/nearest.ts';

test.each([
  [
    'finds the same name in another folder',
    'guides/eligibility',
    ['reference/eligibility', 'guides/eligible'],
    'reference/eligibility',
  ],
  ['prefers the closest of several folders', 'guide/start', ['a/b/c/start', 'guides/start', 'x/start'], 'guides/start'],
  ['ignores the index of another folder', 'guides/index', ['reference/index'], undefined],
  ['finds a mistyped name', 'o365-data-migraton', ['o365-data-migration', 'data-migration'], 'o365-data-migration'],
  [
    'finds a name that gained a product prefix',
    'data-migration',
    ['eligibility', 'o365-data-migration'],
    'o365-data-migration',
  ],
  [
    'finds a name that lost a product prefix',
    'o365-data-migration',
    ['eligibility', 'data-migration'],
    'data-migration',
  ],
  [
    'finds a prefixed name in another folder',
    'data-migration',
    ['guides/o365-data-migration'],
    'guides/o365-data-migration',
  ],
  [
    'prefers the shortest of several prefixes',
    'data-migration',
    ['win-10-data-migration', 'ems-data-migration'],
    'ems-data-migration',
  ],
  [
    'prefers a prefix to many other letters',
    'data-migration',
    ['date-litigation', 'ems-data-migration'],
    'ems-data-migration',
  ],
  ['ignores letter case', 'DATA-migraton', ['Data-Migration'], 'Data-Migration'],
  ['chooses the first of equally close names by the alphabet', 'plan-x', ['plan-c', 'plan-a', 'plan-b'], 'plan-a'],
  ['finds nothing for a short name without common letters', 'it', ['ab', 'faq'], undefined],
  ['finds nothing that is too different', 'eligibility', ['data-migration'], undefined],
  ['finds nothing for a short word that ends many names', 'new-faq', ['faq'], undefined],
  ['finds nothing for an empty name', '', ['ab'], undefined],
  ['finds nothing without candidates', 'data-migration', [], undefined],
])('%s: %s', (_, wanted, candidates, nearest) => {
  expect(createNearest(candidates)(wanted)).toBe(nearest);
});

const name = fc.stringMatching(/^[a-c]{0,4}(?:[-/][a-c]{1,4}){0,2}$/u);

test('the result is a candidate, and does not depend on the order of the candidates', () => {
  fc.assert(
    fc.property(fc.array(name), name, (candidates, wanted) => {
      const answer = createNearest(candidates)(wanted);
      expect(createNearest(candidates.toReversed())(wanted)).toBe(answer);
      if (answer !== undefined) expect(candidates).toContain(answer);
    }),
  );
});

test('the closest name to an existing name is that name', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (candidates) => {
      const [wanted = ''] = candidates;
      expect(createNearest(candidates)(wanted)).toBe(wanted);
    }),
  );
});

// A full comparison with every name would take minutes, and reach the limit of a test that hangs.
test('a hundred searches in seven thousand similar names come to an end', () => {
  const names = Array.from({ length: 7000 }, (_, index) => `guides/${'service-'.repeat(20)}${String(index)}`);
  const nearest = createNearest(names);
  for (let index = 0; index < 100; index++) {
    expect(nearest(`guides/${'servcie-'.repeat(20)}${String(index)}x`)).toMatch(/^guides\/service-/u);
  }
});

test('a text too long for a name is not compared', () => {
  const long = 'x'.repeat(1_000_000);
  expect(createNearest([long, 'x'])(long)).toBeUndefined();
});
