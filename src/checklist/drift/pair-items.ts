/** Which item is which: by id; and of those whose id the other version does not know, by their place. */
import { longestAscending } from '../longest-ascending.ts';
import { alignInOrder } from './align-in-order.ts';
import { itemLikeness } from './item-likeness.ts';
import { partsOf, type Heading, type Item, type Outline } from './outline.ts';
import { Pairs } from './pairs.ts';

/**
 * What an id counts for, beside how alike two items are: so much that one is doubted only where several others would
 * find their pairs without it.
 */
const idWorth = 6;

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
 * Pairs the items of a section that are still open in both versions, in order. An item that is new to a locale whose
 * structure differs is given an id of its own, as nobody can be sure which one it is, or at worst another one's. To say
 * what differs it is enough to know how many there are, and which fit best: else each of them would be missing, and be
 * one too many.
 *
 * @returns The items of both versions that were paired so.
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
    const settled = inOrder(mine, others, items);
    const [own, other] = [mine, others].map((all) => all.filter((item) => isOpen(item) || settled.has(item)));
    for (const item of alignItems(own ?? [], other ?? [], headings, items)) guessed.add(item);
  }
  return guessed;
}

/** The items that have a pair in the same section, in the same order. */
function inOrder(mine: readonly Item[], others: readonly Item[], items: Pairs<Item>): Set<Item> {
  const indexes = new Map(others.map((item, index) => [items.of(item), index]));
  const common = mine.filter((item) => indexes.has(item));
  const settled = longestAscending(common, (item) => indexes.get(item) ?? -1);
  return new Set(settled.flatMap((item) => [item, items.of(item) ?? item]));
}

function alignItems(
  mine: readonly Item[],
  others: readonly Item[],
  headings: Pairs<Heading>,
  items: Pairs<Item>,
): Item[] {
  const likeness = itemLikeness(mine, others, headings);
  const worth = (own: Item, other: Item): number => likeness(own, other) + (items.isPair(own, other) ? idWorth : 0);
  const fresh = alignInOrder(mine, others, worth).filter(([own, other]) => !items.isPair(own, other));
  for (const [own, other] of fresh) items.pair(own, other);
  return fresh.flat();
}
