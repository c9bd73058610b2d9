/** Of things that moved, how many were moved: what went with a neighbour is not told again. */
import { longestAscending } from '../longest-ascending.ts';

/** The same thing in both versions. */
export type Pair<Thing> = readonly [here: Thing, there: Thing];

/**
 * @param pairs In the order of this version.
 * @param there All things of the other version, in order.
 * @returns The fewest that have to be moved for the others to be in the same order.
 */
export function outOfOrder<Thing>(pairs: readonly Pair<Thing>[], there: readonly Thing[]): Pair<Thing>[] {
  const indexes = new Map(there.map((thing, index) => [thing, index]));
  const inOrder = new Set(longestAscending(pairs, ([, other]) => indexes.get(other) ?? -1));
  return pairs.filter((pair) => !inOrder.has(pair));
}

/** Things that went together, by the first of them. */
export interface Run<Thing> {
  here: Thing;
  there: Thing;
  /** How many follow it, in both versions. */
  more: number;
}

/** @param moved In the order of this version. */
export function inRuns<Thing extends { previous: Thing | undefined }>(moved: readonly Pair<Thing>[]): Run<Thing>[] {
  const runs: Run<Thing>[] = [];
  /** By the last thing of a run, as this version has it. */
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
