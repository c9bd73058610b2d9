/** Reverts an import item by item, because later changes must stay and other tabs show the same items. */
import type { Mark } from '../../progress/marks/mark.ts';
import { revertMark } from '../../progress/marks/revert-mark.ts';
import { formatMark, parseMark, readEntry } from '../head/globals.ts';
import { rereadMarks } from '../store/marks.ts';
import { removeEntry, writeEntry } from '../storage/storage.ts';
import type { EntryStep } from './steps.ts';

type Entries = EntryStep['entries'];

/**
 * Reverts entries that still have the state after the import.
 *
 * @returns The reverted entries, as a step in the other direction, and the entries that could not be stored. Entries
 *   that changed since are in neither list.
 */
export function revertImport(entries: Entries): { reverted: Entries; failed: Entries } {
  const [reverted, failed]: [Entries, Entries] = [[], []];
  const now = new Date().toISOString();
  for (const [key, before, after] of entries) {
    const stored = readEntry(key);
    const next = revertedEntry(before, after, stored, now);
    if (next === undefined) continue;
    if (next === null) removeEntry(key);
    const isStored = next === null || writeEntry(key, next);
    if (isStored) reverted.push([key, stored, next]);
    else failed.push([key, before, after]);
  }
  rereadMarks(reverted.map(([key]) => key));
  return { reverted, failed };
}

/** Returns the reverted entry; `null` to remove the entry; `undefined` if a later change left nothing to revert. */
function revertedEntry(
  before: string | null,
  after: string | null,
  stored: string | null,
  now: string,
): string | null | undefined {
  const [earlier, later, current] = [parseEntry(before), parseEntry(after), parseEntry(stored)];
  // A new, removed or unreadable entry is restored as it was, if it still has the state after the import.
  if (before === null || !earlier || !later) {
    if (stored === after) return before;
    if (!later || before !== null) return undefined;
  }
  if (!current) return undefined;
  // With a new timestamp: another tab would replace the older mark with its newer one.
  const next = revertMark({ before: earlier, after: later }, current, now);
  return next === current ? undefined : formatMark(next);
}

function parseEntry(entry: string | null): Mark | undefined {
  return entry === null ? undefined : parseMark(entry);
}
