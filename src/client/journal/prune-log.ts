/** Removes the oldest entries of the change log. A separate file, because the page loads it when idle. */
import { logStart, expiredLogKeys, parseLogEntry } from '../../progress/projects/log.ts';
import { currentProject, readEntry } from '../head/globals.ts';
import { entryKeys } from '../storage/read-entry.ts';
import { removeEntry } from '../storage/storage.ts';

export function pruneLog(): void {
  const keys = entryKeys(logStart(currentProject()));
  const counts = new Map(keys.map((key) => [key, parseLogEntry(readEntry(key) ?? '')?.changes.length ?? 0]));
  expiredLogKeys(counts).forEach((key) => {
    removeEntry(key);
  });
}
