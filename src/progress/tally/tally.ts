/** How far some leaves are. */

/** Of some leaves. Those that are not applicable are not counted. */
export interface Tally {
  done: number;
  /** All that are to be done or are. */
  total: number;
}

/** Whether none, some or all of something is done. Where there is nothing to do, all is. */
export type Extent = 'none' | 'some' | 'all';

export function extentOf({ done, total }: Tally): Extent {
  if (done >= total) return 'all';
  return done === 0 ? 'none' : 'some';
}
