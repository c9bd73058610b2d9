/** Taking back what came from a file: item by item, as it may have been changed since, and other tabs show it, too. */
import type { Mark } from '../../progress/marks/mark.ts';
import { revertMark } from '../../progress/marks/revert-mark.ts';
import { formatMark, parseMark, readEntry } from '../head/globals.ts';
import { rereadMarks } from '../store/marks.ts';
import { removeEntry } from '../store/remove-entry.ts';
import { writeEntry } from '../store/storage.ts';
import type { EntryStep } from './steps.ts';

type Entries = EntryStep['entries'];

/** @returns What it did, which can be taken back in turn, and what could not be stored. What was changed since is in neither. */
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

/** @returns What the entry becomes; `null` where it goes; `undefined` where it was changed since, or holds it already. */
function revertedEntry(
  before: string | null,
  after: string | null,
  stored: string | null,
  now: string,
): string | null | undefined {
  const [earlier, later, current] = [parseEntry(before), parseEntry(after), parseEntry(stored)];
  // None of it was known before or after, or it cannot be read: it goes back as it was, where it still is what it became.
  if (before === null || !earlier || !later) {
    if (stored === after) return before;
    if (!later || before !== null) return undefined;
  }
  if (!current) return undefined;
  // Said anew: another tab would take what is older for outdated, and write the newer back.
  const next = revertMark({ before: earlier, after: later }, current, now);
  return next === current ? undefined : formatMark(next);
}

function parseEntry(entry: string | null): Mark | undefined {
  return entry === null ? undefined : parseMark(entry);
}
