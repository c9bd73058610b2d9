/**
 * The store of the marks on this page, in memory and in localStorage.
 *
 * `@nanostores/persistent` does not fit: it throws from `setKey` when storage is full, writes every entry again when it
 * is mounted, and would overwrite an entry that it cannot read. Nor does a nanostores `map`: it copies all marks on
 * each change, and a page may have thousands. The stores here publish what changed; {@link markOf} returns the marks.
 */
import { atom } from 'nanostores';
import type { ActionKind } from '../../progress/projects/log.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import { mergeMarks } from '../../progress/marks/merge-marks.ts';
import { patchMark, type MarkChange, type MarkPatch } from '../../progress/marks/patch-mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { firstMarks, formatMark, isItem, keyOf, parseMark, readEntry, scopes, setLeafStatus } from '../head/globals.ts';
import { pageLocale } from '../head/page-locale.ts';
import { $storageHealth, followOtherTabs, replaceEntry, writeEntry } from '../storage/storage.ts';

/** What a person did in one go: one step to undo, one entry of the change log. */
export interface Action {
  kind: ActionKind;
  /** When: an ISO instant. */
  at: string;
  changes: (MarkChange & { item: Scope })[];
}

/** The items whose marks changed last, here or in another tab; all items after loading. */
export const $changed = atom<readonly Scope[]>([]);

/** The actions on this page that the journal has not recorded yet, the oldest first. */
export const pendingActions: Action[] = [];

/** The last action on this page. */
export const $action = atom<Action | undefined>();

/** True if the entry of an item on this page cannot be read. */
export const $unreadable = atom(false);

const items = [...scopes.values()].filter(isItem);
const marks = new Map<Scope, Mark>();
const byKey = new Map(items.map((item) => [keyOf(item.list, item.id), item]));

/** Reads the marks of all items on this page, in the current project. */
export function loadMarks(): void {
  marks.clear();
  $unreadable.set(false);
  rereadMarks([...byKey.keys()]);
}

/** Reads marks again whose entries another module wrote. Other items keep marks that are only in memory. */
export function rereadMarks(keys: readonly string[]): void {
  const changed = keys.flatMap((key) => byKey.get(key) ?? []);
  for (const item of changed) {
    const stored = readEntry(keyOf(item.list, item.id));
    const first = firstMarks.get(item);
    // Most entries have not changed since the first frame: reuses the parsed mark.
    setMark(item, first?.stored === stored ? first.mark : readMark(stored));
  }
  $changed.set(changed);
}

/** Follows the marks that other tabs write. */
export function followMarks(): void {
  followOtherTabs((key, value = null) => {
    if (key === undefined) loadMarks();
    else if (key !== null) mergeFromTab(byKey.get(key), key, value);
    else if (marks.size > 0) $storageHealth.set('cleared');
  });
}

/** Merges a concurrent edit from another tab; every tab does so, so all of them converge. */
function mergeFromTab(item: Scope | undefined, key: string, value: string | null): void {
  if (!item) return;
  const theirs = readMark(value);
  if (value !== null && !theirs) return;
  const ours = marks.get(item);
  const merged = ours && theirs ? mergeMarks(ours, theirs) : theirs;
  if (merged && formatMark(merged) !== value) writeEntry(key, formatMark(merged));
  setMark(item, merged);
  $changed.set([item]);
}

function setMark(item: Scope, mark: Mark | undefined): void {
  if (mark) marks.set(item, mark);
  else marks.delete(item);
  setLeafStatus(item, mark?.status ?? 'open');
}

function readMark(stored: string | null): Mark | undefined {
  if (stored === null) return undefined;
  const mark = parseMark(stored);
  if (!mark) $unreadable.set(true);
  return mark;
}

/** Returns the mark of an item, whether or not it could be saved. */
export function markOf(item: Scope): Mark | undefined {
  return marks.get(item);
}

/** Patches the marks of items, stores them, and publishes the action. */
export function updateMarks(kind: ActionKind, patches: readonly (readonly [Scope, MarkPatch])[]): void {
  storeMarks(
    kind,
    patches.map(([item, patch]) => [item, patchedMark(item, patch)]),
  );
}

/** Returns an item's mark with a patch applied, dated now; the same object if the patch changes nothing. */
export function patchedMark(item: Scope, patch: MarkPatch): Mark {
  const now = new Date().toISOString();
  const wording = document.getElementById(item.id)?.dataset['changed'];
  return patchMark(marks.get(item), patch, { now, locale: pageLocale(), wording });
}

/** Stores marks, and publishes the action. A mark that cannot be stored stays in memory: see `$storageHealth`. */
export function storeMarks(kind: ActionKind, next: readonly (readonly [Scope, Mark | undefined])[]): void {
  const changes = next.flatMap(([item, mark]) => {
    const before = marks.get(item);
    return mark && mark !== before ? [{ item, before, after: writeMark(item, mark) }] : [];
  });
  if (changes.length === 0) return;
  $changed.set(changes.map(({ item }) => item));
  publishAction(kind, changes);
}

/** Publishes an action whose changes are already stored. */
export function publishAction(kind: ActionKind, changes: Action['changes']): void {
  const action = { kind, at: new Date().toISOString(), changes };
  pendingActions.push(action);
  $action.set(action);
}

/** Writes a mark, merged with what another tab stored meanwhile. Returns the merged mark. */
export function writeMark(item: Scope, mark: Mark): Mark {
  const key = keyOf(item.list, item.id);
  const stored = readEntry(key);
  const theirs = parseMark(stored ?? '');
  const merged = theirs ? mergeMarks(theirs, mark) : mark;
  replaceEntry(key, formatMark(merged), theirs ? null : stored);
  setMark(item, merged);
  return merged;
}
