/** Which entries are marks of no item. */
import { hasContent } from '../../progress/marks/mark.ts';
import { keyOf, parseMark, readEntry } from '../head/globals.ts';
import { entryKeys } from '../store/read-entry.ts';

/** @returns The entries of a list that say something of an item that its page does not have, by id: storage has no order. */
export function orphanKeys(list: string): string[] {
  const start = keyOf(list, '');
  const keys = entryKeys(start).filter((key) => {
    const mark = document.getElementById(key.slice(start.length)) ? undefined : parseMark(readEntry(key) ?? '');
    return mark && hasContent(mark);
  });
  return keys.sort(new Intl.Collator('en', { numeric: true }).compare);
}
