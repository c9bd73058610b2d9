/** Finds the entries of orphans. Separate from `orphans.ts`, which is loaded only if there are any. */
import { hasContent } from '../../progress/marks/mark-content.ts';
import { keyOf, parseMark, readEntry } from '../head/globals.ts';
import { entryKeys } from '../storage/read-entry.ts';

/** Returns the keys of the list's marks with content but no item on the page, sorted by id: storage has no order. */
export function orphanKeys(list: string): string[] {
  const prefix = keyOf(list, '');
  const keys = entryKeys(prefix).filter((key) => {
    const mark = document.getElementById(key.slice(prefix.length)) ? undefined : parseMark(readEntry(key) ?? '');
    return mark && hasContent(mark);
  });
  return keys.sort(new Intl.Collator('en', { numeric: true }).compare);
}
