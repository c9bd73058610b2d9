/** Pairs the headings of two versions: by anchor, or else by their surroundings and items. */
import { longestIncreasingSubsequence } from '../longest-increasing-subsequence.ts';
import { alignInOrder } from './align-in-order.ts';
import { partsOf, type Heading, type Item, type Outline } from './outline.ts';
import { Pairs } from './pairs.ts';

/**
 * Pairs the headings of two versions.
 *
 * @param items The known pairs of items.
 */
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
    const score = (own: Heading, other: Heading): number => likeness(own, other, items);
    for (const [own, other] of alignInOrder(gap.here, gap.there, score)) headings.pair(own, other);
  }
  return headings;
}

/** The headings of both versions with the same written anchor. */
interface Namesakes {
  own: Heading[];
  other: Heading[];
}

/**
 * Pairs headings with the same anchor: first within the parts that unique headings form, then by common items, then in
 * order.
 */
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
  const pairInOrder = (own: readonly Heading[], other: readonly Heading[]): void => {
    const isOpen = (heading: Heading): boolean => !headings.has(heading);
    for (const [a, b] of alignInOrder(own.filter(isOpen), other.filter(isOpen), () => 1)) headings.pair(a, b);
  };
  for (const { own, other } of namesakes) {
    const others = Map.groupBy(other, (heading) => otherParts.get(heading));
    for (const [part, mine] of Map.groupBy(own, (heading) => ownParts.get(heading)))
      pairInOrder(mine, others.get(part) ?? []);
    const shared = own
      .flatMap((a) => other.map((b) => ({ a, b, score: sharedItems(a, b, items) })))
      .sort((a, b) => b.score - a.score);
    for (const { a, b, score } of shared) {
      if (score > 0 && !headings.has(a) && !headings.has(b)) headings.pair(a, b);
    }
    pairInOrder(own, other);
  }
}

/**
 * Scores two headings with different anchors. The score is 0 without evidence, or if their items have other
 * counterparts.
 */
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

/** Unpaired headings between the same two pairs. */
interface Gap {
  here: Heading[];
  there: Heading[];
}

/**
 * Finds the unpaired headings between the same pairs.
 *
 * @param here The headings of one version, in order.
 * @param there The headings of the other version, in order.
 * @returns The gaps that have unpaired headings in both versions.
 */
function gapsBetween(here: readonly Heading[], there: readonly Heading[], pairs: Pairs<Heading>): Gap[] {
  const indexes = new Map(there.map((thing, index) => [thing, index]));
  const indexOf = (thing: Heading): number => indexes.get(pairs.of(thing) ?? thing) ?? -1;
  const borders = longestIncreasingSubsequence(
    here.filter((thing) => indexOf(thing) !== -1),
    indexOf,
  );
  const own = unpairedBetween(here, new Set(borders), pairs);
  const others = unpairedBetween(there, new Set(borders.map((thing) => pairs.of(thing) ?? thing)), pairs);
  return own
    .map((gap, place) => ({ here: gap, there: others[place] ?? [] }))
    .filter((gap) => gap.here.length > 0 && gap.there.length > 0);
}

/** Splits headings at the borders, and returns the unpaired headings of each gap. */
function unpairedBetween(
  things: readonly Heading[],
  borders: ReadonlySet<Heading>,
  pairs: Pairs<Heading>,
): Heading[][] {
  let gap: Heading[] = [];
  const gaps = [gap];
  for (const thing of things) {
    if (borders.has(thing)) gaps.push((gap = []));
    else if (!pairs.has(thing)) gap.push(thing);
  }
  return gaps;
}
