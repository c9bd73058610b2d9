/** Finds the items that moved between two versions. */
import { longestIncreasingSubsequence } from '../../longest-increasing-subsequence.ts';
import type { DecidedTranslation } from '../ledger/translation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { structureOf, structureRows, type IdRow } from '../ledger/structure.ts';

/** Returns the ids of items that left their section, their parent or their order in at least one locale. */
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
  const inOrder = new Set(longestIncreasingSubsequence(stayed, ({ id }) => places.get(id)?.index ?? -1));
  return kept.filter((row) => !inOrder.has(row)).map(({ id }) => id);
}

/** Maps new anchors of renamed sections to their former anchors, by the former section of their first item. */
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
