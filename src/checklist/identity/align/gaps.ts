/** Siblings between the same neighbours, as many as before: they kept their order, where their texts allow it. */
import type { Alignment, Version } from './alignment.ts';
import { reach } from './place.ts';

/** What texts of one document have in common anyway. */
const background = 0.15;

/** By how much (in similarity, of all pairs together) another reading of a gap may be better than the one in order. */
const tolerance = 0.3;

/**
 * Pairs, in order, what is left between two siblings that have a pair, if it is as many on both sides.
 *
 * @param mayPair What each of these pairs must fulfil.
 */
export function alignGaps(alignment: Alignment, mayPair: (o: number, n: number) => boolean): void {
  // What was paired makes gaps below it.
  while (alignGapsOnce(alignment, mayPair)) continue;
}

function alignGapsOnce(alignment: Alignment, mayPair: (o: number, n: number) => boolean): boolean {
  let made = false;
  for (const [before, rows] of gapPairs(alignment)) {
    if (before.length === rows.length && inOrder(alignment, before, rows, mayPair)) {
      for (const [place, n] of rows.entries()) alignment.pair(before[place] ?? -1, n);
      made = true;
    }
  }
  return made;
}

/** @returns What has no pair between the same siblings: the old rows, and the new ones. */
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
  /** The same on both sides: the section, the parent and the siblings around it, as rows of the old version. */
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

function inOrder(
  alignment: Alignment,
  before: readonly number[],
  rows: readonly number[],
  mayPair: (o: number, n: number) => boolean,
): boolean {
  if (!rows.every((n, place) => mayPair(before[place] ?? -1, n))) return false;
  const alike = (o: number, n: number): number => Math.max(0, alignment.similarity(o, n) - background);
  const straight = rows.reduce((sum, n, place) => sum + alike(before[place] ?? -1, n), 0);
  return bestInOrder(before, rows, alike) - straight <= tolerance;
}

/** The most that pairs of these can be worth together, if they keep the order and some may stay alone. */
function bestInOrder(
  before: readonly number[],
  rows: readonly number[],
  worth: (o: number, n: number) => number,
): number {
  let last = new Float64Array(rows.length + 1);
  for (const [own, o] of before.entries()) {
    const line = new Float64Array(rows.length + 1);
    for (const [place, n] of rows.entries()) {
      const paired = (last[place] ?? 0) + (Math.abs(own - place) < reach ? worth(o, n) : 0);
      line[place + 1] = Math.max(paired, last[place + 1] ?? 0, line[place] ?? 0);
    }
    last = line;
  }
  return last[rows.length] ?? 0;
}
