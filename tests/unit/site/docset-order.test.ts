/** The order that a docset chooses for its documents and phases. */
import { expect, test } from 'vitest';
import { createComparePaths, orderPhases } from '../../../src/site/docset/docset-order.ts';

function sorted(documents: readonly string[], ...paths: string[]): string[] {
  return paths.sort(createComparePaths(documents));
}

test('sorts the documents that the docset names first, and the others by path', () => {
  expect(sorted(['plan', 'adopt'], 'zero', 'adopt', 'guides/b', 'guides/a', 'plan')).toEqual([
    'plan',
    'adopt',
    'guides/a',
    'guides/b',
    'zero',
  ]);
});

test('sorts the lists of a document after it, by their numbers', () => {
  const lists = ['plan/role-10', 'plan/role-2', 'plan/role-1'];
  expect(sorted(['plan', 'adopt'], 'adopt', ...lists, 'plan')).toEqual(['plan', ...lists.toReversed(), 'adopt']);
  expect(sorted([], 'plan-b', ...lists, 'plan')).toEqual(['plan', ...lists.toReversed(), 'plan-b']);
});

test('sorts a list that the docset names to its named place', () => {
  expect(sorted(['plan/role-2', 'adopt', 'plan'], 'plan', 'plan/role-1', 'plan/role-2', 'adopt')).toEqual([
    'plan/role-2',
    'adopt',
    'plan',
    'plan/role-1',
  ]);
});

test('sorts the phases that the docset names first, and the others as published', () => {
  const phases = ['general', 'Plan', 'adopt', 'end'].map((anchor) => ({ heading: { anchor } }));
  const anchors = (first: readonly string[]): string[] =>
    orderPhases(phases, first).map(({ heading }) => heading.anchor);
  expect(anchors(['adopt', 'plan', 'none'])).toEqual(['adopt', 'Plan', 'general', 'end']);
  expect(anchors([])).toEqual(['general', 'Plan', 'adopt', 'end']);
});
