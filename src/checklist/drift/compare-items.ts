/** Finds items in another item or section, or in another order. */
import type { Comparison } from './comparison.ts';
import type { Drift } from './drift.ts';
import { inRuns, outOfOrder, type Pair } from './moves.ts';
import { placeOf, type Heading, type Item } from './outline.ts';

/** Compares the places of paired items. Marks the found items as displaced. */
export function compareItems(comparison: Comparison): Drift[] {
  const { here, there, items, displaced } = comparison;
  const misplaced: Pair<Item>[] = [];
  const inPlace: Pair<Item>[] = [];
  for (const own of here.items) {
    const other = items.of(own);
    if (!other) continue;
    const fit = fitOf(comparison, own, other);
    if (fit === 'same') inPlace.push([own, other]);
    if (fit !== 'other') continue;
    misplaced.push([own, other]);
    displaced.add(own).add(other);
  }
  const lists = [...Map.groupBy(inPlace, ([own]) => placeOf(own)).values()];
  const disordered = lists.flatMap((list) => outOfOrder(list, there.items));
  for (const pair of disordered) for (const item of pair) displaced.add(item);
  return [
    ...inRuns(misplaced).map((run): Drift => ({ how: 'place', ...run })),
    ...inRuns(disordered).map((run): Drift => ({ how: 'order', ...run })),
  ];
}

/**
 * Compares the places of two items. The result is `unknown` if the container of one of them is itself missing or
 * displaced, because that drift is reported instead.
 */
function fitOf({ items, headings, displaced }: Comparison, own: Item, other: Item): 'same' | 'other' | 'unknown' {
  const parents = [own.parent, other.parent].filter((parent) => parent !== undefined);
  if (parents.length > 0) {
    if (own.parent && other.parent && items.isPair(own.parent, other.parent)) return 'same';
    return parents.every((parent) => items.has(parent) && !displaced.has(parent)) ? 'other' : 'unknown';
  }
  const sections = [own.heading, other.heading].filter((heading) => heading !== undefined);
  if (own.heading && other.heading && headings.isPair(own.heading, other.heading)) return 'same';
  const isKnown = (heading: Heading): boolean => headings.has(heading) && !displaced.has(heading);
  return sections.every(isKnown) ? 'other' : 'unknown';
}
