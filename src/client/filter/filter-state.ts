/**
 * The filter that the page shows, and how it stays what it says: in the page's address, and as marks change.
 *
 * What a person has just changed stays where it is until the filter itself is changed, even if it is not let through any
 * more: nothing vanishes under the cursor.
 */
import { atom } from 'nanostores';
import { formatFilter, isEmpty, noFilter, parseFilter, type Filter } from '../../progress/view/filter.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { updateLanguageLinks } from '../header/language.ts';
import { $action, $changed } from '../store/marks.ts';
import { invalidateFacts, leaves } from './list-rows.ts';
import { showRows, type Shown } from './show-rows.ts';

export const $filter = atom<Filter>(noFilter);

/** How many leaves are shown; told anew each time that the list was gone through. */
export const $shown = atom<Shown>({ shown: 0, count: 0 });

const pinned = new Set<Scope>();

/** Shows another filter, and writes it into the address. */
export function setFilter(filter: Filter): void {
  pinned.clear();
  $filter.set(filter);
  apply();
  // Seen first: with another address browsers lay out the page to remember its place, and look at each link again.
  afterFrame(writeQuery);
}

function apply(): void {
  $shown.set(showRows($filter.get(), pinned));
}

/** The entry in the history stays the same one: one does not go back through every letter of a word. */
function writeQuery(): void {
  const query = formatFilter($filter.get(), location.search);
  if (query !== location.search) {
    try {
      history.replaceState(history.state, '', location.pathname + query + location.hash);
    } catch {
      // Some browsers allow only so many of these in a while; the next change writes it.
    }
  }
  updateLanguageLinks();
}

/** Takes the filter from the address, and follows the marks and the address from now on. Called once. */
export function connectFilter(): void {
  readQuery();
  $changed.listen(onMarksChanged);
  // Told after what changed, and only of what this person did here.
  $action.listen((action) => {
    pin(new Set(action?.changes.flatMap(({ item }) => item.leaves)));
  });
  addEventListener('popstate', () => {
    if (formatFilter(parseFilter(location.search)) !== formatFilter($filter.get())) readQuery();
  });
}

function readQuery(): void {
  pinned.clear();
  $filter.set(parseFilter(location.search));
  apply();
}

let isScheduled = false;

function onMarksChanged(items: readonly Scope[]): void {
  invalidateFacts(items);
  for (const item of items) for (const leaf of item.leaves) pinned.delete(leaf);
  if (isScheduled) return;
  isScheduled = true;
  // Once it is known who changed them, and the page says what it says of them.
  queueMicrotask(() => {
    isScheduled = false;
    apply();
  });
}

/** Only what is shown: a parent's tick does not bring back what is hidden below it. */
function pin(changed: ReadonlySet<Scope>): void {
  if (isEmpty($filter.get())) return;
  for (const { scope, isMatch } of leaves) if (isMatch && changed.has(scope)) pinned.add(scope);
}
