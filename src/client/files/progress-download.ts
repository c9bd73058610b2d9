/** Downloads the progress of a project, or of one of its lists, as JSON. */
import { backupKey, formatBackup } from '../../progress/projects/backup.ts';
import { fileNameOf } from '../../progress/files/file-name.ts';
import { fitsLog, fitsFile } from '../../progress/files/value-rules.ts';
import { formatProgressFile, type ProgressContent } from '../../progress/files/progress-file.ts';
import { localDay } from '../../progress/dates.ts';
import { logStart, parseLogEntry } from '../../progress/projects/log.ts';
import { projectKey, markKey } from '../../progress/marks/mark-key.ts';
import type { Orphan } from '../../progress/marks/orphans.ts';
import { parseProject } from '../../progress/projects/project.ts';
import { currentEntries, markEntries, type MarkEntry } from '../store/entries.ts';
import { currentProject, readEntry } from '../head/globals.ts';
import { entryKeys } from '../storage/read-entry.ts';
import { asideKey, writeEntry } from '../storage/storage.ts';
import { saveFile } from '../ui/save-file.ts';

/** Downloads the current project, with changes that could not be saved and exist only in the page. */
export function downloadCurrent(): void {
  download(currentProject(), currentEntries());
}

/** Downloads a project from storage. */
export function downloadProject(id: string): void {
  download(id, markEntries(id));
}

/** Downloads the marks of one list in the current project. */
export function downloadList(name: string): void {
  download(
    currentProject(),
    currentEntries().filter(({ list }) => list === name),
    name,
  );
}

/** Downloads the orphans of a list, with their texts and dates of removal, as a file that can be imported. */
export function downloadOrphans(list: string, orphans: readonly Orphan[]): void {
  const id = currentProject();
  const project = parseProject(id, readEntry(projectKey(id)));
  const marks = orphans
    .map(({ id: item, text, removed, mark }) => ({ list, id: item, mark: { text, removed, ...mark } }))
    .filter(fitsFile);
  const included = new Set(marks.map(({ id: item }) => item));
  const omitted = orphans.map(({ id: item }) => item).filter((item) => !included.has(item));
  const unreadable = entriesOf(omitted.map((item) => markKey(id, list, item)));
  save({ project, exportedAt: new Date().toISOString(), marks, log: [], unreadable }, list);
}

function download(id: string, all: readonly MarkEntry[], list?: string): void {
  const marks = all.filter(fitsFile);
  const at = new Date().toISOString();
  const project = parseProject(id, readEntry(projectKey(id)));
  const log = entryKeys(logStart(id))
    .sort()
    .flatMap((key) => parseLogEntry(readEntry(key) ?? '') ?? [])
    .filter((entry) => fitsLog(entry) && (list === undefined || entry.list === list));
  const unreadable = unreadableEntries(id, list, new Set(marks.map((entry) => markKey(id, entry.list, entry.id))));
  save({ project, exportedAt: at, marks, log, unreadable }, list);
  // The download of one list is not a backup of the project.
  if (list === undefined) writeEntry(backupKey(id), formatBackup({ at }));
}

/**
 * Returns the entries that an import could not read back, and the copies of unreadable entries, unchanged: those of the
 * project, or of one of its lists.
 */
function unreadableEntries(
  id: string,
  list: string | undefined,
  included: ReadonlySet<string>,
): Record<string, string> {
  const start = list === undefined ? markKey(id, '', '').slice(0, -1) : markKey(id, list, '');
  const keys = [...entryKeys(start).filter((key) => !included.has(key)), ...entryKeys(asideKey(start))];
  return entriesOf(keys);
}

function entriesOf(keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, readEntry(key) ?? '']));
}

function save(content: ProgressContent, list: string | undefined): void {
  const file = formatProgressFile(content, schemaAddress());
  saveFile(downloadName(content.project.name, list, 'json'), file, 'application/json');
}

/** Returns the name of a download, such as `jalon-contoso-your-responsibilities-2026-11-23.csv`. */
export function downloadName(project: string, list: string | undefined, extension: string): string {
  return fileNameOf(['jalon', project, list ?? '', localDay(new Date())], extension);
}

/** Returns the address of the file's JSON schema, relative to the root of the site under any base path. */
function schemaAddress(): string {
  const words = document.querySelector('main')?.dataset['words'] ?? '/';
  return new URL('../schemas/progress-1.json', new URL(words, location.href)).href;
}
