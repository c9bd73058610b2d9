/** Orphans: marks whose item is not in the document that they were made in. What becomes of each, by its ledger. */
import type { DocumentHistory } from './document-history.ts';
import { type Mark } from './mark.ts';
import { formatMark, parseMark } from './mark-format.ts';
import { mergeMarks } from './merge-marks.ts';

/** A mark that has lost its item, with what is known of that. */
export interface Orphan {
  id: string;
  mark: Mark;
  /** The item's last text; absent where the ledger does not know it. */
  text?: string;
  /** Since when it is gone: an ISO day. */
  removed?: string;
}

export interface SortedOrphans {
  /** Marks of items that go by another id now. */
  moved: { from: string; to: string; since: string }[];
  /** To be told to the person. */
  lost: Orphan[];
}

/**
 * @param marks Marks that say something, by id; none of the ids is in the page.
 * @returns What to do with them. Left out are those of items that other languages have, where nothing is lost but this
 *   language is behind, and those that were dismissed.
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

/** The id that an item goes by now, after any number of renamings. */
export function presentId(id: string, renamed: DocumentHistory['renamed']): string {
  const passed = new Set<string>();
  let present = id;
  while (!passed.has(present) && Object.hasOwn(renamed, present)) {
    passed.add(present);
    present = renamed[present]?.to ?? present;
  }
  return present;
}

/**
 * @param stored An entry under an id that its item had once.
 * @param since The ISO day since when that had its text. Under its present id, the item has that text since that day.
 * @returns The entry, which says that it is for that text, if it says in which locale and nothing of a later wording.
 */
export function movedEntry(stored: string, since: string): string {
  const mark = parseMark(stored);
  if (mark?.locale === undefined || mark.wording !== undefined) return stored;
  return JSON.stringify({ ...(JSON.parse(stored) as object), wording: since });
}

/**
 * @param from An entry under an id that its item had once.
 * @param to The entry under its present id; `null` where there is none.
 * @returns What holds of both. `undefined` where one of them cannot be read, so that nobody can tell.
 */
export function mergedEntry(from: string, to: string | null): string | undefined {
  const old = parseMark(from);
  if (to === null || !old) return old && from;
  const present = parseMark(to);
  return present && formatMark(mergeMarks(old, present));
}

/** @returns An entry with the instant when it was dismissed, and all else that it holds. */
export function dismissedEntry(stored: string, seen: string): string {
  return JSON.stringify({ ...(JSON.parse(stored) as object), seen });
}
