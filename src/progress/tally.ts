/** Adding up: how far some leaves are. */
import type { Status } from './mark.ts';

/** Of some leaves. Those that are not applicable are not counted. */
export interface Tally {
  done: number;
  /** All that are to be done or are. */
  total: number;
}

/** Whether none, some or all of something is done. Where there is nothing to do, all is. */
export type Extent = 'none' | 'some' | 'all';

/** @param statuses Those of the leaves. */
export function tally(statuses: readonly Status[]): Tally {
  const count = (status: Status): number => statuses.filter((own) => own === status).length;
  return { done: count('done'), total: statuses.length - count('not-applicable') };
}

export function extentOf({ done, total }: Tally): Extent {
  if (done >= total) return 'all';
  return done === 0 ? 'none' : 'some';
}
