/**
 * Describes an item independently of its language: its relative length, brackets, nested items, names and numbers.
 * Items of two languages are compared by these traits, because they share no words.
 */
import type { Place } from '../ledger/rows.ts';

/** The traits of an item that translation preserves. */
export interface Traits {
  /** The logarithm of its length minus the median of its document. */
  size: number;
  /** The share of languages in which it has brackets. */
  brackets: number;
  /** The number of items directly below it. */
  below: number;
}

/** Returns the traits of a document's items in one language. */
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

/**
 * Averages the traits of one item.
 *
 * @param traits The traits of the same item in at least one language.
 */
export function meanTraits(traits: readonly Traits[]): Traits {
  const mean = (value: (each: Traits) => number): number =>
    traits.reduce((sum, each) => sum + value(each), 0) / Math.max(1, traits.length);
  return { size: mean(({ size }) => size), brackets: mean(({ brackets }) => brackets), below: traits[0]?.below ?? 0 };
}

/**
 * The standard deviation of the size difference, for one item in two languages and for two items. Both are measured:
 * see `docs/identity.md`.
 */
const sizeDeviation = { ofOne: 0.25, ofTwo: 0.7 };

/**
 * Returns the logarithm of how much more likely the traits belong to one item than to two random ones. A value above 0
 * supports one item.
 */
export function traitsLogRatio(a: Traits, b: Traits): number {
  return sizeLogRatio(a.size - b.size) + bracketsLogRatio(a.brackets, b.brackets) + belowLogRatio(a.below, b.below);
}

/** Assumes that both differences are normally distributed. */
function sizeLogRatio(difference: number): number {
  const { ofOne, ofTwo } = sizeDeviation;
  return Math.log(ofTwo / ofOne) - (difference ** 2 / 2) * (1 / ofOne ** 2 - 1 / ofTwo ** 2);
}

/** Brackets differ between languages in about 3 % of the items, and between two items in about 30 %. */
function bracketsLogRatio(a: number, b: number): number {
  if (Math.abs(a - b) >= 0.5) return Math.log(0.1);
  return Math.log(a < 0.5 ? 1.2 : 4);
}

function belowLogRatio(a: number, b: number): number {
  if (a === b) return a === 0 ? 0 : Math.log(20);
  return a === 0 || b === 0 ? Math.log(0.02) : Math.log(0.5);
}

/** A word of Latin letters and digits, including product names with dots and dashes. */
const word = /[\p{sc=Latin}\p{N}][\p{sc=Latin}\p{N}.+#-]*/gu;

/**
 * Extracts the parts of a text that nobody translates.
 *
 * @param text A text in any language.
 * @returns Its names, acronyms and numbers, in order, joined by spaces. A capital at the very start does not make a
 *   name, because every sentence has one.
 */
export function neutralText(text: string): string {
  const names = [...text.normalize('NFKC').matchAll(word)].filter(
    ({ 0: name, index }) => /\d|\p{Lu}.*\p{Lu}/u.test(name) || (/^\p{Lu}/u.test(name) && index > 0),
  );
  return names.map(([name]) => name.replace(/[.-]+$/u, '')).join(' ');
}
