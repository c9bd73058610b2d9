/** Pairs siblings between the same neighbours by their order, if their number is unchanged and their texts allow it. */
import type { Alignment, Version } from './alignment.ts';
import { reach } from './place.ts';

/** The similarity that any two texts of one document have. */
const baseSimilarity = 0.15;

/** How much better (in total similarity) another order-preserving alignment of a gap may be than pairing in order. */
const tolerance = 0.3;

/**
 * Pairs unpaired siblings between two paired ones in order, if both versions have equally many.
 *
 * @param mayPair The condition that each of these pairs must fulfil.
 */
export function alignGaps(alignment: Alignment, mayPair: (o: number, n: number) => boolean): void {
  // Each pair can open gaps among its nested items.
  while (alignGapsOnce(alignment, mayPair)) continue;
}

function alignGapsOnce(alignment: Alignment, mayPair: (o: number, n: number) => boolean): boolean {
  let made = false;
  for (const [before, rows] of gapPairs(alignment)) {
    if (before.length === rows.length && isBestInOrder(alignment, before, rows, mayPair)) {
      for (const [place, n] of rows.entries()) alignment.pair(before[place] ?? -1, n);
      made = true;
    }
  }
  return made;
}

/** Returns the unpaired rows between the same siblings: the old rows and the new rows of each gap. */
export function gapPairs(alignment: Alignment): [old: number[], fresh: number[]][] {
  const { old, fresh } = alignment;
  const gaps = new Map(
    gapsOf(
      old,
      (index) => index,
      (section) => section,
    ).map((gap) => [gap.name, gap.rows]),
  );
  const asOld = (index: number): number => fresh.pair(index);
  return gapsOf(fresh, asOld, (section) => alignment.sections.get(section)).flatMap(({ name, rows }) => {
    const before = gaps.get(name);
    return before ? [[before, rows] as [number[], number[]]] : [];
  });
}

interface Gap {
  /**
   * The same name in both versions: the section, the parent and the surrounding siblings, as rows of the old version.
   */
  name: string;
  rows: number[];
}

function gapsOf(
  version: Version,
  asOld: (index: number) => number,
  sectionOf: (section: string) => string | undefined,
): Gap[] {
  const siblings = Map.groupBy(
    version.rows.keys(),
    (index) => `${version.section(index)} ${String(version.parent(index))}`,
  );
  return [...siblings.values()].flatMap((indexes) => {
    const [first = -1] = indexes;
    const parent = version.parent(first);
    const inside = JSON.stringify([sectionOf(version.section(first)), parent === -1 ? -1 : asOld(parent)]);
    if (sectionOf(version.section(first)) === undefined || (parent !== -1 && version.pair(parent) === -1)) return [];
    const gaps: Gap[] = [];
    let [before, rows]: [number, number[]] = [-1, []];
    for (const index of [...indexes, undefined]) {
      if (index !== undefined && version.pair(index) === -1) {
        rows.push(index);
        continue;
      }
      const after = index === undefined ? -1 : asOld(index);
      if (rows.length > 0) gaps.push({ name: `${inside} ${String(before)} ${String(after)}`, rows });
      [before, rows] = [after, []];
    }
    return gaps;
  });
}

function isBestInOrder(
  alignment: Alignment,
  before: readonly number[],
  rows: readonly number[],
  mayPair: (o: number, n: number) => boolean,
): boolean {
  if (!rows.every((n, place) => mayPair(before[place] ?? -1, n))) return false;
  const alike = (o: number, n: number): number => Math.max(0, alignment.similarity(o, n) - baseSimilarity);
  const straight = rows.reduce((sum, n, place) => sum + alike(before[place] ?? -1, n), 0);
  return bestOrderedScore(before, rows, alike) - straight <= tolerance;
}

/** Returns the highest total score of an order-preserving alignment that may leave rows unpaired. */
function bestOrderedScore(
  before: readonly number[],
  rows: readonly number[],
  score: (o: number, n: number) => number,
): number {
  let last = new Float64Array(rows.length + 1);
  for (const [oldPlace, o] of before.entries()) {
    const line = new Float64Array(rows.length + 1);
    for (const [place, n] of rows.entries()) {
      const paired = (last[place] ?? 0) + (Math.abs(oldPlace - place) < reach ? score(o, n) : 0);
      line[place + 1] = Math.max(paired, last[place + 1] ?? 0, line[place] ?? 0);
    }
    last = line;
  }
  return last[rows.length] ?? 0;
}
