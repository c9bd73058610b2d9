/** Stores which changes of the list the person has seen. `src/progress/view/visit.ts` documents the format. */
import { formatVisit, parseVisit, visitKey } from '../../progress/view/visit.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { newSinceVisit, readEntry } from '../head/globals.ts';
import { replaceEntry } from '../storage/storage.ts';

/** Records the first visit; on a later visit, shows what changed since the previous one. */
export function connectVisit(): void {
  const key = visitEntry();
  if (key === undefined) return;
  if (parseVisit(readEntry(key)) === undefined) rememberVisit();
  else if (newSinceVisit() !== undefined) {
    // If the notice cannot be loaded, the next visit shows it.
    import('./changes-notice.ts').then((notice) => notice.showChangesNotice()).catch(ignoreLoadFailure);
  }
}

/** Stores that the person has seen all changes of the page's list. */
export function rememberVisit(): void {
  const key = visitEntry();
  if (key === undefined) return;
  const stored = readEntry(key);
  const seen = parseVisit(stored);
  replaceEntry(key, formatVisit(seen, listData()['latest'] ?? ''), seen === undefined ? stored : null);
}

/** Returns the key of the list's visit; `undefined` on a page without a list. */
export function visitEntry(): string | undefined {
  const { list, latest } = listData();
  return list && latest ? visitKey(list) : undefined;
}

function listData(): DOMStringMap {
  return document.getElementById('j-outlines')?.dataset ?? {};
}
