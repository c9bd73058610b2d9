/** Adds an import to the change log: the entries of the file, and the import itself. */
import type { ImportedMark } from '../../progress/files/plan-import.ts';
import {
  changesBetween,
  formatLogEntry,
  logKey,
  logStart,
  expiredLogKeys,
  parseLogEntry,
  type LogEntry,
} from '../../progress/projects/log.ts';
import { readEntry } from '../head/globals.ts';
import { entryKeys } from '../storage/read-entry.ts';
import { writeQuietly } from '../storage/storage.ts';

/**
 * Writes the log entries that do not exceed the limit of the log. Stops without an error when storage is full, because
 * the next tick matters more than the log.
 */
export function logImport(
  project: string,
  log: readonly LogEntry[],
  imported: readonly ImportedMark[],
  at: string,
): void {
  const stored = new Map(entryKeys(logStart(project)).map((key) => [key, readEntry(key) ?? '']));
  const storedTexts = new Set(stored.values());
  const added = [
    ...entriesOfFile(project, log).filter(([, text]) => !storedTexts.has(text)),
    ...entriesOfImport(project, imported, at),
  ];
  const sizes = [...stored, ...added].map(([key, text]) => [key, parseLogEntry(text)?.changes.length ?? 0] as const);
  const expired = new Set(expiredLogKeys(new Map(sizes)));
  for (const [key, text] of added) {
    if (!expired.has(key) && !writeQuietly(key, text)) return;
  }
}

type NewEntry = readonly [key: string, text: string];

function entriesOfFile(project: string, log: readonly LogEntry[]): NewEntry[] {
  return log.map((entry, place) => [logKey(project, entry.at, `i${String(place)}`), formatLogEntry(entry)]);
}

/** Returns the entries for the import itself, one per list. */
function entriesOfImport(project: string, imported: readonly ImportedMark[], at: string): NewEntry[] {
  return [...Map.groupBy(imported, ({ list }) => list)].map(([list, marks], place) => {
    const changes = marks.flatMap(({ id, before, after }) => changesBetween(id, before, after));
    return [logKey(project, at, `t${String(place)}`), formatLogEntry({ at, kind: 'import', list, changes })];
  });
}
