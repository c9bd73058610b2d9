/** How much the place of two rows speaks for their being the same item. */
import type { Alignment, Version } from './alignment.ts';

/**
 * @returns A function of an old row and a new one, from 0 to 4: a point each for the section, the parent, and the nearest
 *   neighbours on either side that have a pair. It holds until the next pair is made.
 */
export function placeIn(alignment: Alignment): (o: number, n: number) => number {
  const { old, fresh } = alignment;
  const [oldNeighbours, newNeighbours] = [pairedNeighbours(old), pairedNeighbours(fresh)];
  const asOld = (n: number): number => (n === -1 ? -1 : fresh.pair(n));
  return (o, n) => {
    const section = alignment.sameSection(o, n);
    const before = section && oldNeighbours.before[o] === asOld(newNeighbours.before[n] ?? -1);
    const after = section && oldNeighbours.after[o] === asOld(newNeighbours.after[n] ?? -1);
    return Number(section) + parentPoint(alignment, o, n, section) + Number(before) + Number(after);
  };
}

function parentPoint({ old, fresh }: Alignment, o: number, n: number, section: boolean): number {
  const [before, after] = [old.parent(o), fresh.parent(n)];
  if (before === -1 && after === -1) return Number(section);
  if (before === -1 || after === -1) return 0;
  if (fresh.pair(after) === before) return 1;
  return fresh.pair(after) === -1 && old.pair(before) === -1 ? 0.5 : 0;
}

/** For each row the nearest one in its section, before and after it, that has a pair; -1 for none. */
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

/** How far apart two rows of a section may be (counted in its rows) to be compared without sharing something rare. */
export const reach = 60;
