/** The entries of an engagement in localStorage, of all its lists. */
import { markKey } from '../progress/mark-key.ts';
import type { Mark } from '../progress/mark.ts';
import { parseMark, readEntry } from './head.ts';
import { entryKeys } from './read-entry.ts';

/** An entry that is a mark. */
export interface MarkEntry {
  list: string;
  id: string;
  mark: Mark;
}

/** @returns All marks of an engagement that can be read, those of other lists and of items that are gone, too. */
export function markEntries(engagement: string): MarkEntry[] {
  const start = markKey(engagement, '', '').slice(0, -1);
  return entryKeys(start).flatMap((key) => {
    const mark = parseMark(readEntry(key) ?? '');
    const [list = '', ...id] = key.slice(start.length).split(':');
    return mark ? [{ list, id: id.join(':'), mark }] : [];
  });
}
