/**
 * Aligns siblings of two languages, where either may lack some items. The order is the same in both, so traits show
 * where an item is missing.
 *
 * The forward-backward algorithm over a pair hidden Markov model weighs every order-preserving alignment (Durbin et
 * al., Biological Sequence Analysis, chapter 4). A pair is made only if alignments with nearly all of the weight
 * contain it. Length as evidence comes from Gale and Church (Computational Linguistics 19, 1993).
 */
import type { Alignment } from './alignment.ts';
import { gapPairs } from './gaps.ts';

/** The minimum share of the total weight for a single pair. */
const minPairShare = 0.98;

/** For equally many items on both sides: the minimum share of the alignment that pairs all of them in order. */
const minStraightShare = 0.8;

/** A pair less likely than this prevents that alignment. All weights are logarithms. */
const minStraightRatio = Math.log(0.1);

/** The logarithm of the probability that an item is missing on the other side. */
const logMissing = Math.log(0.05);

/** The limit of row pairs in one gap; larger gaps are skipped. */
const maxPairs = 40_000;

/**
 * Pairs siblings in the gaps between paired siblings.
 *
 * @param logRatio Returns, for an old and a new row, the logarithm of how much more likely they are one item than two.
 */
export function alignByTraits(alignment: Alignment, logRatio: (o: number, n: number) => number): void {
  let made = true;
  while (made) {
    made = false;
    for (const [before, after] of gapPairs(alignment)) {
      if (before.length * after.length > maxPairs) continue;
      for (const [o, n] of certainPairs(before, after, logRatio)) {
        alignment.pair(o, n);
        made = true;
      }
    }
  }
}

/**
 * Returns the pairs with nearly all of the weight; for equally many siblings, all pairs in order if that alignment is
 * likely enough.
 */
function certainPairs(
  before: readonly number[],
  after: readonly number[],
  logRatio: (o: number, n: number) => number,
): [number, number][] {
  const weights = before.map((o) => after.map((n) => logRatio(o, n)));
  const forward = alignmentWeights(weights);
  const backward = alignmentWeights(weights.map((line) => line.toReversed()).toReversed());
  const all = forward.at(-1)?.at(-1) ?? -Infinity;
  if (before.length === after.length) {
    const straight = weights.map((line, i) => line[i] ?? 0);
    const weight = straight.reduce((sum, value) => sum + value, 0) - all;
    if (weight > Math.log(minStraightShare) && Math.min(...straight) > minStraightRatio)
      return before.map((o, i) => [o, after[i] ?? -1]);
  }
  const pairs: [number, number][] = [];
  for (const [i, o] of before.entries()) {
    for (const [j, n] of after.entries()) {
      const rest = backward[before.length - i - 1]?.[after.length - j - 1] ?? -Infinity;
      const weight = (forward[i]?.[j] ?? -Infinity) + (weights[i]?.[j] ?? 0) + rest;
      if (weight - all > Math.log(minPairShare)) pairs.push([o, n]);
    }
  }
  return pairs;
}

/**
 * Computes the forward weights (the forward pass of the algorithm).
 *
 * @param weights By row and column: the logarithm of the pair's weight.
 * @returns By number of rows and columns: the logarithm of the total weight of all alignments of that prefix.
 */
function alignmentWeights(weights: readonly (readonly number[])[]): number[][] {
  const columns = weights[0]?.length ?? 0;
  // Several orders of skipping the same rows and columns are one alignment. Only the order that skips rows first
  // counts.
  const open: number[][] = [];
  const total: number[][] = [];
  for (let i = 0; i <= weights.length; i++) {
    open[i] = [];
    total[i] = [];
    for (let j = 0; j <= columns; j++) {
      const paired = i > 0 && j > 0 ? (total[i - 1]?.[j - 1] ?? -Infinity) + (weights[i - 1]?.[j - 1] ?? 0) : -Infinity;
      const start = i === 0 && j === 0 ? 0 : -Infinity;
      const rowSkipped = (i > 0 ? (open[i - 1]?.[j] ?? -Infinity) : -Infinity) + logMissing;
      const rowsFirst = logSum(start, paired, rowSkipped);
      const columnSkipped = (j > 0 ? (total[i]?.[j - 1] ?? -Infinity) : -Infinity) + logMissing;
      open[i]?.push(rowsFirst);
      total[i]?.push(logSum(rowsFirst, columnSkipped));
    }
  }
  return total;
}

/** Returns the logarithm of the sum of values that are given as logarithms. */
function logSum(...values: number[]): number {
  const greatest = Math.max(...values);
  if (greatest === -Infinity) return -Infinity;
  return greatest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - greatest), 0));
}
