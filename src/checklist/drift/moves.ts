/** Counts moves: the fewest that explain another order, and neighbours that moved together as one. */
import { longestIncreasingSubsequence } from '../longest-increasing-subsequence.ts';

/** The same thing in both versions. */
export type Pair<Thing> = readonly [here: Thing, there: Thing];

/**
 * Finds the fewest pairs to move so that the others are in the same order.
 *
 * @param pairs The pairs, in the order of this version.
 * @param there All things of the other version, in order.
 */
export function outOfOrder<Thing>(pairs: readonly Pair<Thing>[], there: readonly Thing[]): Pair<Thing>[] {
  const indexes = new Map(there.map((thing, index) => [thing, index]));
  const inOrder = new Set(longestIncreasingSubsequence(pairs, ([, other]) => indexes.get(other) ?? -1));
  return pairs.filter((pair) => !inOrder.has(pair));
}

/** Things that moved together; `here` and `there` are the first of them. */
export interface Run<Thing> {
  here: Thing;
  there: Thing;
  /** The number of things that follow it in both versions. */
  more: number;
}

/**
 * Groups neighbours that moved together.
 *
 * @param moved The moved pairs, in the order of this version.
 */
export function inRuns<Thing extends { previous: Thing | undefined }>(moved: readonly Pair<Thing>[]): Run<Thing>[] {
  const runs: Run<Thing>[] = [];
  /** By the last thing of a run in this version. */
  const open = new Map<Thing | undefined, { run: Run<Thing>; there: Thing }>();
  for (const [here, there] of moved) {
    const before = open.get(here.previous);
    const run = before && there.previous === before.there ? before.run : { here, there, more: -1 };
    if (run.more === -1) runs.push(run);
    run.more++;
    open.set(here, { run, there });
  }
  return runs;
}
