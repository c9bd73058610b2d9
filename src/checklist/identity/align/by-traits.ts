/**
 * Siblings that differ in number, in two languages: they stand in the same order, so what each of them is like tells
 * where one is missing. All readings that keep the order are weighed together (the forward-backward algorithm over a
 * pair hidden Markov model; Durbin et al., Biological Sequence Analysis, chapter 4), and a pair is made only if nearly all
 * of their weight has it. Aligning sentences by their lengths is Gale and Church's (Computational Linguistics 19, 1993).
 */
import type { Alignment } from './alignment.ts';
import { gapPairs } from './gaps.ts';

/** The share of the weight that a pair must have. */
const certain = 0.98;

/** Where as many stand on both sides, the share that all of them together must have, one beside the other. */
const likely = 0.8;

/** But not if one of the pairs is less likely than this (a logarithm, as all weights). */
const contradiction = Math.log(0.1);

/** The logarithm of how likely it is that an item is missing on the other side. */
const missing = Math.log(0.05);

/** More pairs of rows than these are not weighed. */
const most = 40_000;

/**
 * Pairs siblings in the gaps between paired ones.
 *
 * @param likelihood Of an old row and a new one: the logarithm of how much more likely they are one item than two.
 */
export function alignByTraits(alignment: Alignment, likelihood: (o: number, n: number) => number): void {
  let made = true;
  while (made) {
    made = false;
    for (const [before, after] of gapPairs(alignment)) {
      if (before.length * after.length > most) continue;
      for (const [o, n] of certainPairs(before, after, likelihood)) {
        alignment.pair(o, n);
        made = true;
      }
    }
  }
}

/** @returns The pairs that nearly all readings in order have. */
function certainPairs(
  before: readonly number[],
  after: readonly number[],
  likelihood: (o: number, n: number) => number,
): [number, number][] {
  const weights = before.map((o) => after.map((n) => likelihood(o, n)));
  const forward = readings(weights);
  const backward = readings(weights.map((line) => line.toReversed()).toReversed());
  const all = forward.at(-1)?.at(-1) ?? -Infinity;
  if (before.length === after.length) {
    const straight = weights.map((line, i) => line[i] ?? 0);
    const weight = straight.reduce((sum, own) => sum + own, 0) - all;
    if (weight > Math.log(likely) && Math.min(...straight) > contradiction)
      return before.map((o, i) => [o, after[i] ?? -1]);
  }
  const pairs: [number, number][] = [];
  for (const [i, o] of before.entries()) {
    for (const [j, n] of after.entries()) {
      const rest = backward[before.length - i - 1]?.[after.length - j - 1] ?? -Infinity;
      const weight = (forward[i]?.[j] ?? -Infinity) + (weights[i]?.[j] ?? 0) + rest;
      if (weight - all > Math.log(certain)) pairs.push([o, n]);
    }
  }
  return pairs;
}

/**
 * @param weights By row and column: the logarithm of a pair's.
 * @returns By number of rows and of columns: the logarithm of the weight of all readings of so many of them.
 */
function readings(weights: readonly (readonly number[])[]): number[][] {
  const columns = weights[0]?.length ?? 0;
  // Of readings that leave out the same rows and columns between two pairs, only the one counts that starts with the rows.
  const open: number[][] = [];
  const total: number[][] = [];
  for (let i = 0; i <= weights.length; i++) {
    open[i] = [];
    total[i] = [];
    for (let j = 0; j <= columns; j++) {
      const paired = i > 0 && j > 0 ? (total[i - 1]?.[j - 1] ?? -Infinity) + (weights[i - 1]?.[j - 1] ?? 0) : -Infinity;
      const start = i === 0 && j === 0 ? 0 : -Infinity;
      const rowLeft = (i > 0 ? (open[i - 1]?.[j] ?? -Infinity) : -Infinity) + missing;
      const own = logSum(start, paired, rowLeft);
      const columnLeft = (j > 0 ? (total[i]?.[j - 1] ?? -Infinity) : -Infinity) + missing;
      open[i]?.push(own);
      total[i]?.push(logSum(own, columnLeft));
    }
  }
  return total;
}

function logSum(...values: number[]): number {
  const greatest = Math.max(...values);
  if (greatest === -Infinity) return -Infinity;
  return greatest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - greatest), 0));
}
