/** Remembering what the person has seen of the list's changes: `src/progress/view/visit.ts` documents what is stored. */
import { formatVisit, parseVisit, visitKey } from '../../progress/view/visit.ts';
import { asideKey, newSinceVisit, readEntry } from '../head/globals.ts';
import { writeEntry } from '../store/storage.ts';

/** Begins to remember, on a first visit; on a later one, has what changed since then told, if anything did. */
export function connectVisit(): void {
  const key = visitEntry();
  if (key === undefined) return;
  const stored = readEntry(key);
  if (parseVisit(stored) === undefined) {
    // An entry that cannot be read is copied before it is written over.
    if (stored === null || writeEntry(asideKey(key), stored)) rememberVisit();
  } else if (newSinceVisit() !== undefined) {
    // Where something cannot be loaded, the next visit tells.
    import('./changes-notice.ts').then(({ showChangesNotice }) => showChangesNotice()).catch(() => undefined);
  }
}

/** The person has seen all that the page has: nothing of it is new any more. */
export function rememberVisit(): void {
  const key = visitEntry();
  if (key !== undefined) writeEntry(key, formatVisit(parseVisit(readEntry(key)), listData()['latest'] ?? ''));
}

/** The key of the list's entry; `undefined` on a page that has none. */
export function visitEntry(): string | undefined {
  const { list, latest } = listData();
  return list && latest ? visitKey(list) : undefined;
}

function listData(): DOMStringMap {
  return document.getElementById('j-outlines')?.dataset ?? {};
}
