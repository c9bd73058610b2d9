/** Finds headings and items that only one version has. A section, or an item, counts once with everything in it. */
import { predecessorOf, type Comparison } from './comparison.ts';
import type { Drift } from './drift.ts';
import { allBelow, type Heading, type Item, type Outline } from './outline.ts';

/** Finds missing and extra headings and items. */
export function comparePresence(comparison: Comparison): Drift[] {
  const { here, there } = comparison;
  return [
    ...unpairedIn(comparison, there).map(({ thing, ...details }): Drift => {
      return { how: 'missing', there: thing, at: predecessorOf(comparison, there, thing.line), ...details };
    }),
    ...unpairedIn(comparison, here).map(({ thing, ...details }): Drift => {
      return { how: 'extra', here: thing, at: predecessorOf(comparison, here, thing.line), ...details };
    }),
  ];
}

/** A heading or item without a counterpart. */
interface Unpaired<Thing> {
  thing: Thing;
  /** The number of items that go with it. */
  more: number;
  isGuess: boolean;
}

function unpairedIn(comparison: Comparison, outline: Outline): Unpaired<Heading | Item>[] {
  const covered = new Set<Item>();
  return [...unpairedHeadings(comparison, outline, covered), ...unpairedItems(comparison, outline, covered)];
}

/**
 * Finds headings without a counterpart.
 *
 * @param covered Receives the items that go with these headings.
 */
function unpairedHeadings({ headings, items }: Comparison, outline: Outline, covered: Set<Item>): Unpaired<Heading>[] {
  const unpaired: Unpaired<Heading>[] = [];
  let section: Unpaired<Heading> | undefined;
  for (const heading of outline.headings) {
    // Lists before the first level-2 heading have no items. The heading's drift already explains that these items are
    // missing.
    if (heading.isInPhases && headings.of(heading)?.isInPhases === false)
      for (const item of heading.items) covered.add(item);
    const isWhole = !headings.has(heading) && heading.items.every((item) => !items.has(item));
    if (!isWhole) section = undefined;
    if (headings.has(heading)) continue;
    if (!section || heading.level <= section.thing.level)
      unpaired.push((section = { thing: heading, more: 0, isGuess: false }));
    if (!isWhole) section = undefined;
    else {
      section.more += heading.items.length;
      for (const item of heading.items) covered.add(item);
    }
  }
  return unpaired;
}

function unpairedItems({ items, guessed }: Comparison, outline: Outline, covered: ReadonlySet<Item>): Unpaired<Item>[] {
  const done = new Set(covered);
  return outline.items.flatMap((item) => {
    if (items.has(item) || done.has(item)) return [];
    const below = allBelow(item);
    const isWhole = below.every((other) => !items.has(other));
    if (isWhole) for (const other of below) done.add(other);
    const beside = [item.previous, outline.items.find(({ previous }) => previous === item)];
    const isGuess = beside.some((other) => other !== undefined && guessed.has(other));
    return [{ thing: item, more: isWhole ? below.length : 0, isGuess }];
  });
}
