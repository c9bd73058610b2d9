/**
 * What an item is like in any language, for telling which is which where no word is the same: how long its text is
 * beside the others of its document, whether it has brackets, and how many items stand below it.
 */
import type { Place } from '../ledger/rows.ts';

export interface Traits {
  /** The logarithm of its length, less the median of its document. */
  size: number;
  /** In which share of the languages it has brackets. */
  brackets: number;
  /** How many items stand directly below it. */
  below: number;
}

/** @returns The traits of a document's items in one language. */
export function traitsOf(rows: readonly (Place & { text: string })[]): Traits[] {
  const sizes = rows.map(({ text }) => Math.log(text.trim().length + 4));
  const median = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const below = Map.groupBy(rows, ({ parent }) => parent);
  return rows.map(({ text }, index) => ({
    size: (sizes[index] ?? 0) - median,
    brackets: Number(/[(（]/u.test(text)),
    below: below.get(index)?.length ?? 0,
  }));
}

/** @param traits Of the same item in several languages: at least one. */
export function meanTraits(traits: readonly Traits[]): Traits {
  const mean = (value: (own: Traits) => number): number =>
    traits.reduce((sum, own) => sum + value(own), 0) / Math.max(1, traits.length);
  return { size: mean(({ size }) => size), brackets: mean(({ brackets }) => brackets), below: traits[0]?.below ?? 0 };
}

/** How far the size of an item varies between languages, and how far between items; measured, see `docs/identity.md`. */
const spread = { ofOne: 0.25, ofTwo: 0.7 };

/**
 * How much more likely traits are those of one item than those of two that were picked at random.
 *
 * @returns The logarithm of it: above 0 they speak for one item.
 */
export function likelihood(a: Traits, b: Traits): number {
  return sizeSpeaks(a.size - b.size) + bracketsSpeak(a.brackets, b.brackets) + belowSpeaks(a.below, b.below);
}

/** Both differences are normally distributed. */
function sizeSpeaks(difference: number): number {
  const { ofOne, ofTwo } = spread;
  return Math.log(ofTwo / ofOne) - (difference ** 2 / 2) * (1 / ofOne ** 2 - 1 / ofTwo ** 2);
}

/** Some 3 % of the items have brackets in one language and not in another; of two items some 30 %. */
function bracketsSpeak(a: number, b: number): number {
  if (Math.abs(a - b) >= 0.5) return Math.log(0.1);
  return Math.log(a < 0.5 ? 1.2 : 4);
}

function belowSpeaks(a: number, b: number): number {
  if (a === b) return a === 0 ? 0 : Math.log(20);
  return a === 0 || b === 0 ? Math.log(0.02) : Math.log(0.5);
}

/** A word of Latin letters or digits, product names with their dots and dashes too. */
const word = /[\p{sc=Latin}\p{N}][\p{sc=Latin}\p{N}.+#-]*/gu;

/**
 * @param text A text in any language.
 * @returns Its names, acronyms and numbers, in order, with a blank between them. A capital at the very start says
 *   nothing: every sentence has one.
 */
export function neutralText(text: string): string {
  const names = [...text.normalize('NFKC').matchAll(word)].filter(
    ({ 0: name, index }) => /\d|\p{Lu}.*\p{Lu}/u.test(name) || (/^\p{Lu}/u.test(name) && index > 0),
  );
  return names.map(([name]) => name.replace(/[.-]+$/u, '')).join(' ');
}
