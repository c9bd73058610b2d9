/** What is left unpaired between the same neighbours. */
import { longestAscending } from '../longest-ascending.ts';
import type { Pairs } from './pairs.ts';

export interface Gap<Thing> {
  here: Thing[];
  there: Thing[];
}

/**
 * @param here Things of one version, in order.
 * @param there Those of the other one that they are compared with.
 * @returns Those that have no pair, by the pairs that they stand between; no gap that has none on either side.
 */
export function gapsBetween<Thing>(here: readonly Thing[], there: readonly Thing[], pairs: Pairs<Thing>): Gap<Thing>[] {
  const indexes = new Map(there.map((thing, index) => [thing, index]));
  const indexOf = (thing: Thing): number => indexes.get(pairs.of(thing) ?? thing) ?? -1;
  const borders = longestAscending(
    here.filter((thing) => indexOf(thing) !== -1),
    indexOf,
  );
  const own = cut(here, new Set(borders), pairs);
  const others = cut(there, new Set(borders.map((thing) => pairs.of(thing) ?? thing)), pairs);
  return own
    .map((gap, place) => ({ here: gap, there: others[place] ?? [] }))
    .filter((gap) => gap.here.length > 0 && gap.there.length > 0);
}

function cut<Thing>(things: readonly Thing[], borders: ReadonlySet<Thing>, pairs: Pairs<Thing>): Thing[][] {
  let gap: Thing[] = [];
  const gaps = [gap];
  for (const thing of things) {
    if (borders.has(thing)) gaps.push((gap = []));
    else if (!pairs.has(thing)) gap.push(thing);
  }
  return gaps;
}
