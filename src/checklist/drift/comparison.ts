/** Two translations of the same version of a document, and what in them is the same. */
import type { Heading, Item, Outline, Thing } from './outline.ts';
import { outlineOf, type LandmarkedTranslation } from './read-outline.ts';
import { pairHeadings } from './pair-headings.ts';
import { pairItemsById, pairOpenItems } from './pair-items.ts';
import type { Pairs } from './pairs.ts';

export interface Comparison {
  here: Outline;
  there: Outline;
  items: Pairs<Item>;
  headings: Pairs<Heading>;
  /** Items that were paired by their place and form, as their ids do not tell. */
  guessed: ReadonlySet<Item>;
  /**
   * Things of both versions that stand elsewhere than in the other one, as far as it is known: what that brings about is
   * no drift of its own.
   */
  displaced: Set<Thing>;
}

/**
 * @param own The locale that may drift.
 * @param reference The one that it is held against.
 */
export function compareTranslations(own: LandmarkedTranslation, reference: LandmarkedTranslation): Comparison {
  const [here, there] = [outlineOf(own), outlineOf(reference)];
  const items = pairItemsById(here, there);
  const headings = pairHeadings(here, there, items);
  const guessed = pairOpenItems(here, there, headings, items);
  return { here, there, items, headings, guessed, displaced: new Set() };
}

/**
 * Where something belongs that one version does not have.
 *
 * @param outline The version that has it.
 * @param line Its line there.
 * @returns The last thing before it that both have in its place, as the other version has it; `undefined` for none.
 */
export function predecessorOf(
  { items, headings, displaced }: Comparison,
  outline: Outline,
  line: number,
): Item | Heading | undefined {
  const item = outline.items.findLast((own) => own.line < line && items.has(own) && !displaced.has(own));
  const heading = outline.headings.findLast((own) => own.line < line && headings.has(own) && !displaced.has(own));
  const isItem = item && item.line > (heading?.line ?? 0);
  return isItem ? items.of(item) : heading && headings.of(heading);
}
