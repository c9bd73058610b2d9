/** Applies an import to the current project: all of its marks or none, as one undo step. */
import { markKey } from '../../progress/marks/mark-key.ts';
import {
  importedMarks,
  type ImportPlan,
  type ImportedMark,
  type ResolveConflict,
} from '../../progress/files/plan-import.ts';
import { marksByList, type MarksByList } from '../../progress/files/progress-file.ts';
import type { LogEntry } from '../../progress/projects/log.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import { mergeMarks } from '../../progress/marks/merge-marks.ts';
import { currentEntries } from '../store/entries.ts';
import { currentProject, formatMark, isItem, keyOf, parseMark, readEntry, scopes } from '../head/globals.ts';
import { pushStep } from '../journal/steps.ts';
import { recordActions } from '../journal/record-actions.ts';
import { markOf, rereadMarks } from '../store/marks.ts';
import { $storageHealth, removeEntry, replaceEntry, writeEntry } from '../storage/storage.ts';
import { logImport } from './import-log.ts';

/** Returns all marks of the current project, with changes that could not be saved. */
export function currentMarks(): MarksByList {
  return marksByList(currentEntries());
}

export interface FileImport {
  /** The name of the file. */
  fileName: string;
  theirs: MarksByList;
  plan: ImportPlan;
  resolve: ResolveConflict;
  /** The change log of the file; entries that are new here are added to the current log. */
  log: readonly LogEntry[];
}

/**
 * Applies an import.
 *
 * @returns The number of items that changed; `undefined` if storing failed and nothing was changed.
 */
export function applyImport({ fileName, theirs, plan, resolve, log }: FileImport): number | undefined {
  const [project, at] = [currentProject(), new Date().toISOString()];
  const imported = importedMarks(currentMarks(), theirs, plan, resolve, at);
  const entries = imported.map((change) => entryChange(markKey(project, change.list, change.id), change));
  recordActions();
  const changedKeys = new Set(entries.map(([key]) => key));
  const writes = entries.map(([key, , after]) => [key, after] as const);
  if (!writeAll([...unsavedMarks(changedKeys), ...writes])) return undefined;
  if (entries.length > 0) pushStep({ kind: 'import', project, at, name: fileName, entries });
  logImport(project, log, imported, at);
  rereadMarks([...changedKeys]);
  return imported.length;
}

type EntryChange = [key: string, before: string | null, after: string];

/** Returns the entry before and after the import. The result merges what another tab may have stored meanwhile. */
function entryChange(key: string, { before, after }: ImportedMark): EntryChange {
  const [stored, theirs] = storedMark(key);
  return [key, before ? formatMark(before) : stored, formatMark(theirs ? mergeMarks(theirs, after) : after)];
}

/** Returns marks that exist only in the page. The import saves them too: its success clears the warning about them. */
function unsavedMarks(exceptKeys: ReadonlySet<string>): Write[] {
  return [...scopes.values()].filter(isItem).flatMap((item): Write[] => {
    const [key, mark] = [keyOf(item.list, item.id), markOf(item)];
    if (!mark || exceptKeys.has(key)) return [];
    const [, theirs] = storedMark(key);
    const text = formatMark(theirs ? mergeMarks(theirs, mark) : mark);
    return theirs && formatMark(theirs) === text ? [] : [[key, text]];
  });
}

/** Returns an entry, and its mark if the entry is readable. */
function storedMark(key: string): [stored: string | null, mark: Mark | undefined] {
  const stored = readEntry(key);
  return [stored, stored === null ? undefined : parseMark(stored)];
}

type Write = readonly [key: string, text: string];

/** Writes all entries, or restores all if a write fails. An unreadable entry is copied before it is overwritten. */
function writeAll(writes: readonly Write[]): boolean {
  const health = $storageHealth.get();
  const written: [key: string, stored: string | null][] = [];
  const isWritten = writes.every(([key, text]) => {
    const [stored, theirs] = storedMark(key);
    const isKept = replaceEntry(key, text, theirs ? null : stored);
    if (isKept) written.push([key, stored]);
    return isKept;
  });
  if (isWritten) {
    if (health === 'cleared') $storageHealth.set('ok');
    return true;
  }
  for (const [key, stored] of written.reverse()) {
    // Removed first: another tab that has the newer entry would merge the two and write the result back.
    removeEntry(key);
    if (stored !== null) writeEntry(key, stored);
  }
  // The failed import does not affect the marks of this page.
  $storageHealth.set(health);
  return false;
}
