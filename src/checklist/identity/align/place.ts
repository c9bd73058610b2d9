/** Scores how well the places of two rows fit. */
import type { Alignment, Version } from './alignment.ts';

/**
 * Creates a function that scores the places of an old and a new row from 0 to 4. The section, the parent and the
 * nearest paired neighbour on each side give one point each. The function is valid until the next pair is made.
 */
export function createPlaceScore(alignment: Alignment): (o: number, n: number) => number {
  const { old, fresh } = alignment;
  const [oldNeighbours, newNeighbours] = [pairedNeighbours(old), pairedNeighbours(fresh)];
  const asOld = (n: number): number => (n === -1 ? -1 : fresh.pair(n));
  return (o, n) => {
    const section = alignment.isSameSection(o, n);
    const before = section && oldNeighbours.before[o] === asOld(newNeighbours.before[n] ?? -1);
    const after = section && oldNeighbours.after[o] === asOld(newNeighbours.after[n] ?? -1);
    return Number(section) + parentScore(alignment, o, n, section) + Number(before) + Number(after);
  };
}

function parentScore({ old, fresh }: Alignment, o: number, n: number, section: boolean): number {
  const [before, after] = [old.parent(o), fresh.parent(n)];
  if (before === -1 && after === -1) return Number(section);
  if (before === -1 || after === -1) return 0;
  if (fresh.pair(after) === before) return 1;
  return fresh.pair(after) === -1 && old.pair(before) === -1 ? 0.5 : 0;
}

/** Returns, for each row, the nearest paired row before and after it in its section; -1 for none. */
function pairedNeighbours(version: Version): { before: number[]; after: number[] } {
  const walk = (indexes: readonly number[]): number[] => {
    const nearest: number[] = [];
    let [section, last] = ['', -1];
    for (const index of indexes) {
      if (version.section(index) !== section) [section, last] = [version.section(index), -1];
      nearest[index] = last;
      if (version.pair(index) !== -1) last = index;
    }
    return nearest;
  };
  const indexes = [...version.rows.keys()];
  return { before: walk(indexes), after: walk(indexes.toReversed()) };
}

/** The maximum distance (in rows of their section) of two rows that are compared without a rare n-gram in common. */
export const reach = 60;
