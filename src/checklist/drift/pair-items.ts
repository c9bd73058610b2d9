/** Pairs the items of two versions: by id, or by place if the other version does not know the id. */
import { longestIncreasingSubsequence } from '../longest-increasing-subsequence.ts';
import { alignInOrder } from './align-in-order.ts';
import { itemLikeness } from './item-likeness.ts';
import { partsOf, type Heading, type Item, type Outline } from './outline.ts';
import { Pairs } from './pairs.ts';

/**
 * The score of equal ids on top of the likeness. It is so high that a pair by id is only broken up if this lets several
 * other items find partners.
 */
const idBonus = 6;

/** Pairs the items with equal ids. */
export function pairItemsById(here: Outline, there: Outline): Pairs<Item> {
  const items = new Pairs<Item>();
  const others = new Map(there.items.map((item) => [item.id, item]));
  for (const item of here.items) {
    const other = others.get(item.id);
    if (other) items.pair(item, other);
  }
  return items;
}

/**
 * Pairs the remaining items of each section, in order.
 *
 * An item that is new to a locale with a different structure has an id of its own, or in the worst case another item's
 * id. To describe the drift, the number of unmatched items and the best fits are enough. Without these pairs, each such
 * item would be both missing and extra.
 *
 * @returns The items of both versions that were paired in this way.
 */
export function pairOpenItems(here: Outline, there: Outline, headings: Pairs<Heading>, items: Pairs<Item>): Set<Item> {
  const guessed = new Set<Item>();
  const ownParts = partsOf(here.headings, (heading) => headings.of(heading));
  const otherParts = partsOf(there.headings, (heading) => (headings.has(heading) ? heading : undefined));
  const parts = Map.groupBy(there.items, ({ heading }) => otherParts.get(heading));
  for (const [part, mine] of Map.groupBy(here.items, ({ heading }) => ownParts.get(heading))) {
    const others = parts.get(part) ?? [];
    const isOpen = (item: Item): boolean => !items.has(item);
    if (!mine.some(isOpen) || !others.some(isOpen)) continue;
    const ordered = pairsInOrder(mine, others, items);
    const [own, other] = [mine, others].map((all) => all.filter((item) => isOpen(item) || ordered.has(item)));
    for (const item of alignItems(own ?? [], other ?? [], headings, items)) guessed.add(item);
  }
  return guessed;
}

/** Returns the items with a counterpart in the same section, in the same order. */
function pairsInOrder(mine: readonly Item[], others: readonly Item[], items: Pairs<Item>): Set<Item> {
  const indexes = new Map(others.map((item, index) => [items.of(item), index]));
  const common = mine.filter((item) => indexes.has(item));
  const ordered = longestIncreasingSubsequence(common, (item) => indexes.get(item) ?? -1);
  return new Set(ordered.flatMap((item) => [item, items.of(item) ?? item]));
}

function alignItems(
  mine: readonly Item[],
  others: readonly Item[],
  headings: Pairs<Heading>,
  items: Pairs<Item>,
): Item[] {
  const likeness = itemLikeness(mine, others, headings);
  const score = (own: Item, other: Item): number => likeness(own, other) + (items.isPair(own, other) ? idBonus : 0);
  const fresh = alignInOrder(mine, others, score).filter(([own, other]) => !items.isPair(own, other));
  for (const [own, other] of fresh) items.pair(own, other);
  return fresh.flat();
}
