/** Holds two translations of the same version of a document, and which of their parts correspond. */
import type { Heading, Item, Outline, Thing } from './outline.ts';
import { outlineOf, type LandmarkedTranslation } from './read-outline.ts';
import { pairHeadings } from './pair-headings.ts';
import { pairItemsById, pairOpenItems } from './pair-items.ts';
import type { Pairs } from './pairs.ts';

/** Two versions and their pairs: `here` is the locale that may drift, `there` the reference. */
export interface Comparison {
  here: Outline;
  there: Outline;
  items: Pairs<Item>;
  headings: Pairs<Heading>;
  /** Items that were paired by place and form, because their ids do not identify them. */
  guessed: ReadonlySet<Item>;
  /**
   * Things whose place differs between the versions, as found so far. Consequences of their moves are not reported as
   * drifts.
   */
  displaced: Set<Thing>;
}

/**
 * Pairs the headings and items of two translations.
 *
 * @param drifting The locale that may drift.
 * @param reference The locale that it is compared with.
 */
export function compareTranslations(drifting: LandmarkedTranslation, reference: LandmarkedTranslation): Comparison {
  const [here, there] = [outlineOf(drifting), outlineOf(reference)];
  const items = pairItemsById(here, there);
  const headings = pairHeadings(here, there, items);
  const guessed = pairOpenItems(here, there, headings, items);
  return { here, there, items, headings, guessed, displaced: new Set() };
}

/**
 * Finds the predecessor of something that only one version has.
 *
 * @param outline The version that has it.
 * @param line Its line in that version.
 * @returns The last thing before it that both versions have in the same place, as the other version's thing;
 *   `undefined` if there is none.
 */
export function predecessorOf(
  { items, headings, displaced }: Comparison,
  outline: Outline,
  line: number,
): Item | Heading | undefined {
  const item = outline.items.findLast((each) => each.line < line && items.has(each) && !displaced.has(each));
  const heading = outline.headings.findLast((each) => each.line < line && headings.has(each) && !displaced.has(each));
  const isItem = item && item.line > (heading?.line ?? 0);
  return isItem ? items.of(item) : heading && headings.of(heading);
}
