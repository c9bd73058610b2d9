/** What is said in a project: its entries in localStorage, of all its lists, and what the page has. */
import { markKey } from '../../progress/marks/mark-key.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import { currentProject, isItem, parseMark, readEntry, scopes } from '../head/globals.ts';
import { markOf } from './marks.ts';
import { entryKeys } from './read-entry.ts';

/** A mark, and of which item it is. */
export interface MarkEntry {
  list: string;
  id: string;
  mark: Mark;
}

/** @returns All marks of a project that can be read, those of other lists and of items that are gone, too. */
export function markEntries(project: string): MarkEntry[] {
  const start = markKey(project, '', '').slice(0, -1);
  return entryKeys(start).flatMap((key) => {
    const mark = parseMark(readEntry(key) ?? '');
    const [list = '', ...id] = key.slice(start.length).split(':');
    return mark ? [{ list, id: id.join(':'), mark }] : [];
  });
}

/**
 * @returns All marks of the project that the page shows, also what could not be saved and the page alone still has: an
 *   item may be there twice.
 */
export function currentEntries(): MarkEntry[] {
  const own = [...scopes.values()].filter(isItem).flatMap((item) => {
    const mark = markOf(item);
    return mark ? [{ list: item.list, id: item.id, mark }] : [];
  });
  return [...markEntries(currentProject()), ...own];
}
