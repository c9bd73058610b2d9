/** Which heading is which: by anchor, and where that differs by what stands around and below it. */
import { longestAscending } from '../longest-ascending.ts';
import { alignInOrder } from './align-in-order.ts';
import { partsOf, type Heading, type Item, type Outline } from './outline.ts';
import { Pairs } from './pairs.ts';

/** @param items Those that are known to be the same. */
export function pairHeadings(here: Outline, there: Outline, items: Pairs<Item>): Pairs<Heading> {
  const headings = new Pairs<Heading>();
  const [mine, others] = [here.headings, there.headings].map((all) => Map.groupBy(all, ({ stem }) => stem));
  const namesakes: Namesakes[] = [];
  for (const [stem, own] of mine ?? []) {
    const other = others?.get(stem) ?? [];
    const [first, second] = [own[0], other[0]];
    if (own.length === 1 && other.length === 1 && first && second) headings.pair(first, second);
    else if (other.length > 0) namesakes.push({ own, other });
  }
  if (namesakes.length > 0) pairNamesakes(here, there, namesakes, items, headings);
  for (const gap of gapsBetween(here.headings, there.headings, headings)) {
    const worth = (own: Heading, other: Heading): number => likeness(own, other, items);
    for (const [own, other] of alignInOrder(gap.here, gap.there, worth)) headings.pair(own, other);
  }
  return headings;
}

/** Headings that were given the same anchor. */
interface Namesakes {
  own: Heading[];
  other: Heading[];
}

/** Pairs them by the heading of an anchor of its own that they follow, then by the items that they share, then in order. */
function pairNamesakes(
  here: Outline,
  there: Outline,
  namesakes: readonly Namesakes[],
  items: Pairs<Item>,
  headings: Pairs<Heading>,
): void {
  const unique = new Set(here.headings.flatMap((own) => (headings.has(own) ? [own, headings.of(own)] : [])));
  const ownParts = partsOf(here.headings, (heading) => (unique.has(heading) ? headings.of(heading) : undefined));
  const otherParts = partsOf(there.headings, (heading) => (unique.has(heading) ? heading : undefined));
  const inTurn = (own: readonly Heading[], other: readonly Heading[]): void => {
    const isOpen = (heading: Heading): boolean => !headings.has(heading);
    for (const [a, b] of alignInOrder(own.filter(isOpen), other.filter(isOpen), () => 1)) headings.pair(a, b);
  };
  for (const { own, other } of namesakes) {
    const others = Map.groupBy(other, (heading) => otherParts.get(heading));
    for (const [part, mine] of Map.groupBy(own, (heading) => ownParts.get(heading)))
      inTurn(mine, others.get(part) ?? []);
    const shared = own
      .flatMap((a) => other.map((b) => ({ a, b, worth: sharedItems(a, b, items) })))
      .sort((a, b) => b.worth - a.worth);
    for (const { a, b, worth } of shared) {
      if (worth > 0 && !headings.has(a) && !headings.has(b)) headings.pair(a, b);
    }
    inTurn(own, other);
  }
}

/** How likely two headings of different anchors are the same: 0 where nothing speaks for it, or their items against it. */
function likeness(own: Heading, other: Heading, items: Pairs<Item>): number {
  const shared = sharedItems(own, other, items);
  if (shared > 0) return 2 + shared;
  const isKnown = [...own.items, ...other.items].some((item) => items.has(item));
  if (isKnown || own.level !== other.level) return 0;
  return own.items.length === other.items.length ? 1.5 : 1;
}

function sharedItems(own: Heading, other: Heading, items: Pairs<Item>): number {
  return own.items.filter((item) => items.of(item)?.heading === other).length;
}

interface Gap {
  here: Heading[];
  there: Heading[];
}

/**
 * @param here Headings of one version, in order.
 * @param there Those of the other one that they are compared with.
 * @returns Those that have no pair, by the pairs that they stand between; no gap that has none on either side.
 */
function gapsBetween(here: readonly Heading[], there: readonly Heading[], pairs: Pairs<Heading>): Gap[] {
  const indexes = new Map(there.map((thing, index) => [thing, index]));
  const indexOf = (thing: Heading): number => indexes.get(pairs.of(thing) ?? thing) ?? -1;
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

function cut(things: readonly Heading[], borders: ReadonlySet<Heading>, pairs: Pairs<Heading>): Heading[][] {
  let gap: Heading[] = [];
  const gaps = [gap];
  for (const thing of things) {
    if (borders.has(thing)) gaps.push((gap = []));
    else if (!pairs.has(thing)) gap.push(thing);
  }
  return gaps;
}
