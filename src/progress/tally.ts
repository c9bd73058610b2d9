/** Adding up: how many of some leaves are done. */

export interface Tally {
  done: number;
  total: number;
}

/** Whether none, some or all of something is done. Nothing is done where there is nothing to do. */
export type Extent = 'none' | 'some' | 'all';

/**
 * @param leaves The ids to count.
 * @param isDone Whether one of them is done.
 */
export function tally(leaves: readonly string[], isDone: (id: string) => boolean): Tally {
  return { done: leaves.filter(isDone).length, total: leaves.length };
}

export function extentOf({ done, total }: Tally): Extent {
  if (done === 0) return 'none';
  return done < total ? 'some' : 'all';
}
