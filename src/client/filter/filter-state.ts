/**
 * The current filter, in sync with the page's address and the marks.
 *
 * An item that the person changes stays visible until the filter changes, even if the item no longer matches. Nothing
 * vanishes under the cursor.
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

/** How many leaves are shown; set after each run of the filter. */
export const $shown = atom<Shown>({ shown: 0, count: 0 });

const pinned = new Set<Scope>();

/** Applies a filter and writes it into the address. */
export function setFilter(filter: Filter): void {
  pinned.clear();
  $filter.set(filter);
  apply();
  // After the frame: a new address makes browsers lay out the page and restyle every link.
  afterFrame(writeQuery);
}

function apply(): void {
  $shown.set(showRows($filter.get(), pinned));
}

/** Replaces the history entry, so that going back does not step through every letter of a word. */
function writeQuery(): void {
  const query = formatFilter($filter.get(), location.search);
  if (query !== location.search) {
    try {
      history.replaceState(history.state, '', location.pathname + query + location.hash);
    } catch {
      // Browsers limit the rate of these calls; the next change writes the query.
    }
  }
  updateLanguageLinks();
}

/** Reads the filter from the address, then follows the marks and the address. Called once. */
export function connectFilter(): void {
  readQuery();
  $changed.listen(onMarksChanged);
  // Set after `$changed`, and only for actions in this tab.
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
  // After `$action` has pinned items and other listeners have drawn their lines.
  queueMicrotask(() => {
    isScheduled = false;
    apply();
  });
}

/** Pins the leaves that changed and are shown: a parent's tick must not bring back hidden leaves. */
function pin(changed: ReadonlySet<Scope>): void {
  if (isEmpty($filter.get())) return;
  for (const { scope, isMatch } of leaves) if (isMatch && changed.has(scope)) pinned.add(scope);
}
