/** Finds headings that are out of order, misplaced, or have another anchor or level. */
import type { Comparison } from './comparison.ts';
import type { Drift } from './drift.ts';
import { inRuns, outOfOrder, type Pair } from './moves.ts';
import type { Heading } from './outline.ts';

/**
 * Finds headings in another order. Marks them as displaced, and also headings that open a section in one version only.
 */
export function compareOrderOfHeadings(comparison: Comparison): Drift[] {
  const { there, displaced } = comparison;
  const pairs = pairsOf(comparison);
  const isOpener = ([own, other]: Pair<Heading>): boolean => !own.parent && !other.parent;
  const disordered = outOfOrder(pairs.filter(isOpener), there.headings);
  const nested = pairs.filter(([own, other]) => (own.parent === undefined) !== (other.parent === undefined));
  for (const pair of [...disordered, ...nested]) for (const heading of pair) displaced.add(heading);
  return inRuns(disordered).map((run): Drift => ({ how: 'order', ...run }));
}

/** Finds headings in another item, and headings with another anchor or level. */
export function compareHeadings(comparison: Comparison): Drift[] {
  const { items, displaced } = comparison;
  return pairsOf(comparison).flatMap(([here, there]): Drift[] => {
    const parents = [here.parent, there.parent].filter((parent) => parent !== undefined);
    const isSamePlace =
      parents.length === 0 || (here.parent && there.parent && items.isPair(here.parent, there.parent));
    const isKnown = parents.every((parent) => items.has(parent) && !displaced.has(parent));
    return [
      ...(isSamePlace || !isKnown ? [] : [{ how: 'place', here, there, more: 0 } as const]),
      ...(here.stem === there.stem && here.level === there.level ? [] : [{ how: 'form', here, there } as const]),
    ];
  });
}

function pairsOf({ here, headings }: Comparison): Pair<Heading>[] {
  return here.headings.flatMap((own) => {
    const other = headings.of(own);
    return other ? [[own, other] as const] : [];
  });
}
