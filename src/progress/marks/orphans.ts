/** Sorts orphans, the marks whose item is no longer in its document, and moves marks of renamed items. */
import type { DocumentHistory } from './document-history.ts';
import type { Mark } from './mark.ts';
import { formatMark, parseMark } from './mark-format.ts';
import { mergeMarks } from './merge-marks.ts';

/** A mark without an item, with what the ledger knows about the item. */
export interface Orphan {
  id: string;
  mark: Mark;
  /** The last text of the item; absent if the ledger does not have it. */
  text?: string;
  /** The ISO day on which the item was removed. */
  removed?: string;
}

export interface SortedOrphans {
  /** Marks of items that have another id now. */
  moved: { from: string; to: string; since: string }[];
  /** Marks to show to the person. */
  lost: Orphan[];
}

/**
 * Sorts marks whose ids are not on the page into moved and lost ones. Dismissed marks are left out. So are marks of
 * items that exist in other languages: the translation of the page is only behind.
 *
 * @param marks Marks with content, by item id.
 */
export function sortOrphans(marks: ReadonlyMap<string, Mark>, history: DocumentHistory): SortedOrphans {
  const sorted: SortedOrphans = { moved: [], lost: [] };
  const removed = new Map(history.removed.map((item) => [item.id, item]));
  for (const [id, mark] of marks) {
    const to = presentId(id, history.renamed);
    const since = history.renamed[id]?.since;
    if (to !== id && since !== undefined) sorted.moved.push({ from: id, to, since });
    else if (mark.seen === undefined && !history.elsewhere.includes(id))
      sorted.lost.push({ ...removed.get(id), id, mark });
  }
  return sorted;
}

/** Returns the present id of an item, after any number of renames. A cycle of renames ends where it began. */
export function presentId(id: string, renamed: DocumentHistory['renamed']): string {
  const visited = new Set<string>();
  let present = id;
  while (!visited.has(present) && Object.hasOwn(renamed, present)) {
    visited.add(present);
    present = renamed[present]?.to ?? present;
  }
  return present;
}

/**
 * Returns a stored mark for the present id of its item, with the day of the rename as its wording. An entry without a
 * locale, or with a wording, or that cannot be parsed, is returned unchanged.
 *
 * @param stored The entry under the former id.
 * @param since The ISO day of the rename. The history of the present id dates the text of the former id by that day.
 */
export function movedEntry(stored: string, since: string): string {
  const mark = parseMark(stored);
  if (mark?.locale === undefined || mark.wording !== undefined) return stored;
  return JSON.stringify({ ...(JSON.parse(stored) as object), wording: since });
}

/**
 * Merges the stored marks of a former and a present id of one item.
 *
 * @param from The entry under the former id.
 * @param to The entry under the present id; `null` if there is none.
 * @returns The entry to store; `undefined` if either one cannot be parsed.
 */
export function mergedEntry(from: string, to: string | null): string | undefined {
  const old = parseMark(from);
  if (to === null || !old) return old && from;
  const present = parseMark(to);
  return present && formatMark(mergeMarks(old, present));
}

/** Returns a stored mark with the instant of its dismissal. Unknown fields are preserved. */
export function dismissedEntry(stored: string, seen: string): string {
  return JSON.stringify({ ...(JSON.parse(stored) as object), seen });
}
