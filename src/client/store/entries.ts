/** Reads all marks of a project, across its lists. */
import { markKey } from '../../progress/marks/mark-key.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import { currentProject, isItem, parseMark, readEntry, scopes } from '../head/globals.ts';
import { markOf } from './marks.ts';
import { entryKeys } from '../storage/read-entry.ts';

/** A mark with the list and the id of its item. */
export interface MarkEntry {
  list: string;
  id: string;
  mark: Mark;
}

/** Returns all readable marks of a project, including those of other lists and of removed items. */
export function markEntries(project: string): MarkEntry[] {
  const start = markKey(project, '', '').slice(0, -1);
  return entryKeys(start).flatMap((key) => {
    const mark = parseMark(readEntry(key) ?? '');
    const [list = '', ...id] = key.slice(start.length).split(':');
    return mark ? [{ list, id: id.join(':'), mark }] : [];
  });
}

/**
 * Returns all marks of the current project, including marks that could not be saved and are only in memory. An item may
 * occur twice.
 */
export function currentEntries(): MarkEntry[] {
  const inMemory = [...scopes.values()].filter(isItem).flatMap((item) => {
    const mark = markOf(item);
    return mark ? [{ list: item.list, id: item.id, mark }] : [];
  });
  return [...markEntries(currentProject()), ...inMemory];
}
