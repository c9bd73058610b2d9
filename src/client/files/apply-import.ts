/** Taking marks from a file into the project that the page shows: all of them or none, as one step to undo. */
import { asideKey, markKey } from '../../progress/marks/mark-key.ts';
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
import { removeEntry } from '../store/remove-entry.ts';
import { $storageHealth, writeEntry } from '../store/storage.ts';
import { logImport } from './import-log.ts';

/** All that is said in the project that the page shows, also what could not be saved. */
export function currentMarks(): MarksByList {
  return marksByList(currentEntries());
}

export interface FileImport {
  /** What the file is called. */
  fileName: string;
  theirs: MarksByList;
  plan: ImportPlan;
  resolve: ResolveConflict;
  /** What was done there: it goes into the change log, where that does not have it. */
  log: readonly LogEntry[];
}

/** @returns How many items it changed; `undefined` where it could not be stored, and nothing was changed. */
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

/** What it was, also where that could not be saved, and what it will be, with what another tab may have said meanwhile. */
function entryChange(key: string, { before, after }: ImportedMark): EntryChange {
  const [stored, theirs] = storedMark(key);
  return [key, before ? formatMark(before) : stored, formatMark(theirs ? mergeMarks(theirs, after) : after)];
}

/** What the page alone still has: it is saved along, as the page would forget it otherwise. */
function unsavedMarks(exceptKeys: ReadonlySet<string>): Write[] {
  return [...scopes.values()].filter(isItem).flatMap((item): Write[] => {
    const [key, mark] = [keyOf(item.list, item.id), markOf(item)];
    if (!mark || exceptKeys.has(key)) return [];
    const [, theirs] = storedMark(key);
    const text = formatMark(theirs ? mergeMarks(theirs, mark) : mark);
    return theirs && formatMark(theirs) === text ? [] : [[key, text]];
  });
}

/** An entry, and the mark in it where it can be read. */
function storedMark(key: string): [stored: string | null, mark: Mark | undefined] {
  const stored = readEntry(key);
  return [stored, stored === null ? undefined : parseMark(stored)];
}

type Write = readonly [key: string, text: string];

/** An entry that cannot be read is copied before it is written over. Where one cannot be written, all are as they were. */
function writeAll(writes: readonly Write[]): boolean {
  const health = $storageHealth.get();
  const written: [key: string, stored: string | null][] = [];
  const isWritten = writes.every(([key, text]) => {
    const [stored, theirs] = storedMark(key);
    const isReadable = stored === null || theirs !== undefined || writeEntry(asideKey(key), stored);
    const isKept = isReadable && writeEntry(key, text);
    if (isKept) written.push([key, stored]);
    return isKept;
  });
  if (isWritten) {
    if (health === 'cleared') $storageHealth.set('ok');
    return true;
  }
  for (const [key, stored] of written.reverse()) {
    // Taken away first: another tab that has the newer one would merge the two, and write it back.
    removeEntry(key);
    if (stored !== null) writeEntry(key, stored);
  }
  // Nothing that was said here is less safe than before.
  $storageHealth.set(health);
  return false;
}
