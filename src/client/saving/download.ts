/** Downloading an engagement: all that is said in it, as a file. */
import { backupFile, backupFileName, backupKey, formatBackup } from '../../progress/backup.ts';
import { logStart, parseLogEntry } from '../../progress/log.ts';
import { asideKey, engagementKey } from '../../progress/mark-key.ts';
import { parseEngagement } from '../../progress/engagement.ts';
import { element } from '../element.ts';
import { markEntries } from '../entries.ts';
import { currentEngagement, isItem, readEntry, scopes } from '../head.ts';
import { markOf } from '../marks.ts';
import { entryKeys } from '../read-entry.ts';
import { writeEntry } from '../storage.ts';

/** Downloads the engagement that the page shows: also what could not be saved, and the page alone still has. */
export function downloadCurrent(): void {
  const unsaved = [...scopes.values()].filter(isItem).flatMap((item) => {
    const mark = markOf(item);
    return mark ? [{ list: item.document, id: item.id, mark }] : [];
  });
  download(currentEngagement(), unsaved);
}

/** Downloads an engagement as it is saved. */
export function downloadEngagement(id: string): void {
  download(id, []);
}

function download(id: string, unsaved: ReturnType<typeof markEntries>): void {
  const at = new Date().toISOString();
  const engagement = parseEngagement(id, readEntry(engagementKey(id)));
  const log = entryKeys(logStart(id))
    .sort()
    .flatMap((key) => parseLogEntry(readEntry(key) ?? '') ?? []);
  const unreadable = Object.fromEntries(entryKeys(asideKey('')).map((key) => [key, readEntry(key) ?? '']));
  const file = backupFile({ engagement, exportedAt: at, marks: [...markEntries(id), ...unsaved], log, unreadable });
  saveFile(backupFileName(engagement.name, at.slice(0, 10)), file, 'application/json');
  writeEntry(backupKey(id), formatBackup({ at }));
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
