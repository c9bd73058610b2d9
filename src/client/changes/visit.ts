/** Stores which changes of the list the person has seen. `src/progress/view/visit.ts` documents the format. */
import { formatVisit, parseVisit, visitKey } from '../../progress/view/visit.ts';
import { asideKey, newSinceVisit, readEntry } from '../head/globals.ts';
import { writeEntry } from '../store/storage.ts';

/** Records the first visit; on a later visit, shows what changed since the previous one. */
export function connectVisit(): void {
  const key = visitEntry();
  if (key === undefined) return;
  const stored = readEntry(key);
  if (parseVisit(stored) === undefined) {
    // An unreadable entry is copied before it is overwritten.
    if (stored === null || writeEntry(asideKey(key), stored)) rememberVisit();
  } else if (newSinceVisit() !== undefined) {
    // If the notice cannot be loaded, the next visit shows it.
    import('./changes-notice.ts').then(({ showChangesNotice }) => showChangesNotice()).catch(() => undefined);
  }
}

/** Stores that the person has seen all changes of the page's list. */
export function rememberVisit(): void {
  const key = visitEntry();
  if (key !== undefined) writeEntry(key, formatVisit(parseVisit(readEntry(key)), listData()['latest'] ?? ''));
}

/** Returns the key of the list's visit; `undefined` on a page without a list. */
export function visitEntry(): string | undefined {
  const { list, latest } = listData();
  return list && latest ? visitKey(list) : undefined;
}

function listData(): DOMStringMap {
  return document.getElementById('j-outlines')?.dataset ?? {};
}
