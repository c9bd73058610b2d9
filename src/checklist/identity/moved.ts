/** Which items stand elsewhere than before. */
import type { DecidedTranslation } from './group.ts';
import type { Ledger } from './ledger.ts';
import { structureOf, structureRows, type IdRow } from './structure.ts';

/** @returns The ids of items that left their section, their parent or their order in at least one locale. */
export function movedIds(before: Ledger, translations: readonly DecidedTranslation[]): string[] {
  const moved = new Set<string>();
  for (const { locale, rows, ids } of translations) {
    const structure = structureOf(before.structures, locale);
    if (!structure) continue;
    const now = rows.map(({ section, parent }, index): IdRow => ({ id: ids[index] ?? '', section, parent }));
    for (const id of movedBetween(structureRows(structure), now)) moved.add(id);
  }
  return [...moved];
}

function movedBetween(old: readonly IdRow[], fresh: readonly IdRow[]): string[] {
  const places = new Map(old.map((row, index) => [row.id, { ...row, index }]));
  const kept = fresh.filter(({ id }) => places.has(id));
  const renamed = renamedSections(old, kept, places);
  const parentId = (rows: readonly IdRow[], { parent }: IdRow): string | undefined => rows[parent]?.id;
  const stayed = kept.filter((row) => {
    const place = places.get(row.id);
    if (!place) return false;
    const section = renamed.get(row.section) ?? row.section;
    return parentId(fresh, row) === parentId(old, place) && section === place.section;
  });
  const inOrder = new Set(longestAscending(stayed, ({ id }) => places.get(id)?.index ?? -1));
  return kept.filter((row) => !inOrder.has(row)).map(({ id }) => id);
}

/** New anchors of sections to the anchors that they had before, by where their first item comes from. */
function renamedSections(
  old: readonly IdRow[],
  kept: readonly IdRow[],
  places: ReadonlyMap<string, IdRow>,
): Map<string, string> {
  const [before, after] = [new Set(old.map(({ section }) => section)), new Set(kept.map(({ section }) => section))];
  const renamed = new Map<string, string>();
  for (const { id, section } of kept) {
    const from = places.get(id)?.section;
    if (from === undefined || before.has(section) || after.has(from) || renamed.has(section)) continue;
    renamed.set(section, from);
  }
  return renamed;
}

/** The most of these rows that can be left as they are, the others being moved: a longest ascending subsequence. */
function longestAscending(rows: readonly IdRow[], indexOf: (row: IdRow) => number): IdRow[] {
  /** For each length, the last row of such a subsequence that ends lowest. */
  const ends: IdRow[] = [];
  const previous = new Map<IdRow, IdRow | undefined>();
  for (const row of rows) {
    const place = firstNotBelow(ends, indexOf, indexOf(row));
    previous.set(row, ends[place - 1]);
    ends[place] = row;
  }
  const result: IdRow[] = [];
  for (let row = ends.at(-1); row; row = previous.get(row)) result.push(row);
  return result;
}

/** Where in ascending rows the first one stands that is not below an index; behind the last, where all are. */
function firstNotBelow(rows: readonly IdRow[], indexOf: (row: IdRow) => number, index: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && indexOf(row) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
