/** Headings and items that one version has and the other has not: a section or an item with all that is in it counts once. */
import { predecessorOf, type Comparison } from './comparison.ts';
import type { Drift } from './drift.ts';
import { allBelow, type Heading, type Item, type Outline } from './outline.ts';

export function comparePresence(comparison: Comparison): Drift[] {
  const { here, there } = comparison;
  return [
    ...aloneIn(comparison, there).map(({ thing, ...alone }): Drift => {
      return { how: 'missing', there: thing, at: predecessorOf(comparison, there, thing.line), ...alone };
    }),
    ...aloneIn(comparison, here).map(({ thing, ...alone }): Drift => {
      return { how: 'extra', here: thing, at: predecessorOf(comparison, here, thing.line), ...alone };
    }),
  ];
}

interface Alone<Thing> {
  thing: Thing;
  /** How many items go with it. */
  more: number;
  isGuess: boolean;
}

function aloneIn(comparison: Comparison, outline: Outline): Alone<Heading | Item>[] {
  const told = new Set<Item>();
  return [...headingsAlone(comparison, outline, told), ...itemsAlone(comparison, outline, told)];
}

/** @param told Gets the items that go with a heading. */
function headingsAlone({ headings, items }: Comparison, outline: Outline, told: Set<Item>): Alone<Heading>[] {
  const alone: Alone<Heading>[] = [];
  let section: Alone<Heading> | undefined;
  for (const heading of outline.headings) {
    // Lists before the first heading of level 2 have no items: that is told of the heading that made them so.
    if (heading.isInPhases && headings.of(heading)?.isInPhases === false)
      for (const item of heading.items) told.add(item);
    const isWhole = !headings.has(heading) && heading.items.every((item) => !items.has(item));
    if (!isWhole) section = undefined;
    if (headings.has(heading)) continue;
    if (!section || heading.level <= section.thing.level)
      alone.push((section = { thing: heading, more: 0, isGuess: false }));
    if (!isWhole) section = undefined;
    else {
      section.more += heading.items.length;
      for (const item of heading.items) told.add(item);
    }
  }
  return alone;
}

function itemsAlone({ items, guessed }: Comparison, outline: Outline, told: ReadonlySet<Item>): Alone<Item>[] {
  const done = new Set(told);
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
