/**
 * The marks of the lists on this page: a nanostores map from storage key to mark, kept in localStorage.
 *
 * Not `@nanostores/persistent`: it throws out of `setKey` when storage is full, writes every entry again when it is
 * mounted, and would write over an entry that it cannot read.
 */
import { atom, map } from 'nanostores';
import { formatMark, parseMark, type Mark, type Status } from '../progress/mark.ts';
import { asideKey, markKey } from '../progress/mark-key.ts';
import { readEntry } from './read-entry.ts';
import { pageLocale } from './page-locale.ts';
import { followOtherTabs, writeEntry } from './storage.ts';

/** An item of a document: what its mark is kept under. */
export interface ItemName {
  document: string;
  id: string;
}

export const $marks = map<Record<string, Mark | undefined>>({});

/** Whether an entry of this page's items could not be read. */
export const $unreadable = atom(false);

/**
 * Reads the marks of these items and follows them in other tabs.
 *
 * @param items The leaves of the page.
 */
export function loadMarks(items: readonly ItemName[]): void {
  const keys = items.map(({ document, id }) => markKey(document, id));
  const known = new Set(keys);
  const readAll = (): void => {
    $marks.set(Object.fromEntries(keys.map((key) => [key, interpret(readEntry(key))])));
  };
  readAll();
  followOtherTabs((key, value = null) => {
    if (key === undefined) readAll();
    else if (known.has(key)) $marks.setKey(key, interpret(value));
  });
}

function interpret(stored: string | null): Mark | undefined {
  if (stored === null) return undefined;
  const mark = parseMark(stored);
  if (!mark) $unreadable.set(true);
  return mark;
}

export function markOf(document: string, id: string): Mark | undefined {
  return $marks.get()[markKey(document, id)];
}

export function isDone(document: string, id: string): boolean {
  return markOf(document, id)?.status === 'done';
}

/** Marks those of the items that have another status, with the wording that they have on this page. */
export function setStatus(items: readonly ItemName[], status: Status): void {
  const said = { status, at: new Date().toISOString(), locale: pageLocale() };
  storeMarks(
    items
      .filter((item) => (markOf(item.document, item.id)?.status ?? 'open') !== status)
      .map((item) => [
        markKey(item.document, item.id),
        { ...said, wording: document.getElementById(item.id)?.dataset['changed'] },
      ]),
  );
}

/** Stores marks under their keys. What cannot be stored is kept in memory, and `$storageHealth` says so. */
export function storeMarks(marks: readonly (readonly [key: string, mark: Mark])[]): void {
  for (const [key, mark] of marks) if (setAsideUnreadable(key)) writeEntry(key, formatMark(mark));
  // Once for all of them: a parent's tick is one change of the page.
  if (marks.length > 0) $marks.set({ ...$marks.get(), ...Object.fromEntries(marks) });
}

/** An entry that cannot be read is copied before it is written over. */
function setAsideUnreadable(key: string): boolean {
  const stored = readEntry(key);
  return stored === null || parseMark(stored) !== undefined || writeEntry(asideKey(key), stored);
}
