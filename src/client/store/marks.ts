/**
 * The marks of the lists on this page, kept in localStorage.
 *
 * Not `@nanostores/persistent`: it throws out of `setKey` when storage is full, writes every entry again when it is
 * mounted, and would write over an entry that it cannot read. Nor a nanostores `map`: it copies all marks for each
 * change, and a page may have thousands. The stores here tell what changed; the marks are read with {@link markOf}.
 */
import { atom } from 'nanostores';
import type { ActionKind } from '../../progress/projects/log.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import { mergeMarks } from '../../progress/marks/merge-marks.ts';
import { patchMark, type MarkChange, type MarkPatch } from '../../progress/marks/patch-mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { firstMarks, formatMark, isItem, keyOf, parseMark, readEntry, scopes, setLeafStatus } from '../head/globals.ts';
import { pageLocale } from '../head/page-locale.ts';
import { $storageHealth, followOtherTabs, replaceEntry, writeEntry } from './storage.ts';

/** What a person did: one step to undo. */
export interface Action {
  kind: ActionKind;
  /** An ISO instant. */
  at: string;
  changes: (MarkChange & { item: Scope })[];
}

/** The items whose marks changed last: here, in another tab, or all of them as they were loaded. */
export const $changed = atom<readonly Scope[]>([]);

/** What the person did on this page and the journal has not taken down yet, the oldest first. */
export const pendingActions: Action[] = [];

/** The last of them. */
export const $action = atom<Action | undefined>();

/** Whether an entry of this page's items could not be read. */
export const $unreadable = atom(false);

const items = [...scopes.values()].filter(isItem);
const marks = new Map<Scope, Mark>();
const byKey = new Map(items.map((item) => [keyOf(item.list, item.id), item]));

/** Reads the marks of this page's items in the project that it shows. */
export function loadMarks(): void {
  marks.clear();
  $unreadable.set(false);
  rereadMarks([...byKey.keys()]);
}

/** Reads marks anew whose entries were written past this store; what could not be saved of others stays. */
export function rereadMarks(keys: readonly string[]): void {
  const known = keys.flatMap((key) => byKey.get(key) ?? []);
  for (const item of known) {
    const stored = readEntry(keyOf(item.list, item.id));
    const first = firstMarks.get(item);
    // Most are as they were a moment ago: the very same mark.
    keep(item, first?.stored === stored ? first.mark : interpret(stored));
  }
  $changed.set(known);
}

/** Follows what other tabs say of the items. */
export function followMarks(): void {
  followOtherTabs((key, value = null) => {
    if (key === undefined) loadMarks();
    else if (key !== null) receive(byKey.get(key), key, value);
    else if (marks.size > 0) $storageHealth.set('cleared');
  });
}

/** Two tabs may say different things of one item at once: both hold, and each tab sees to it. */
function receive(item: Scope | undefined, key: string, value: string | null): void {
  if (!item) return;
  const theirs = interpret(value);
  if (value !== null && !theirs) return;
  const own = marks.get(item);
  const merged = own && theirs ? mergeMarks(own, theirs) : theirs;
  if (merged && formatMark(merged) !== value) writeEntry(key, formatMark(merged));
  keep(item, merged);
  $changed.set([item]);
}

function keep(item: Scope, mark: Mark | undefined): void {
  if (mark) marks.set(item, mark);
  else marks.delete(item);
  setLeafStatus(item, mark?.status ?? 'open');
}

function interpret(stored: string | null): Mark | undefined {
  if (stored === null) return undefined;
  const mark = parseMark(stored);
  if (!mark) $unreadable.set(true);
  return mark;
}

export function markOf(item: Scope): Mark | undefined {
  return marks.get(item);
}

/** Says something of items, with the wording that they have on this page. */
export function updateMarks(kind: ActionKind, sayings: readonly (readonly [Scope, MarkPatch])[]): void {
  storeMarks(
    kind,
    sayings.map(([item, saying]) => [item, patchedMark(item, saying)]),
  );
}

/** What an item's mark is after something was said of it on this page; the very same, where that is nothing new. */
export function patchedMark(item: Scope, saying: MarkPatch): Mark {
  const now = new Date().toISOString();
  const wording = document.getElementById(item.id)?.dataset['changed'];
  return patchMark(marks.get(item), saying, { now, locale: pageLocale(), wording });
}

/** Stores marks. What cannot be stored is kept in memory, and `$storageHealth` says so. */
export function storeMarks(kind: ActionKind, next: readonly (readonly [Scope, Mark | undefined])[]): void {
  const changes = next.flatMap(([item, mark]) => {
    const before = marks.get(item);
    return mark && mark !== before ? [{ item, before, after: writeMark(item, mark) }] : [];
  });
  if (changes.length === 0) return;
  $changed.set(changes.map(({ item }) => item));
  publishAction(kind, changes);
}

/** Says that the person did something; its changes are stored. */
export function publishAction(kind: ActionKind, changes: Action['changes']): void {
  const done = { kind, at: new Date().toISOString(), changes };
  pendingActions.push(done);
  $action.set(done);
}

/** Writes a mark, and what another tab said of its item meanwhile; @returns what holds now. */
export function writeMark(item: Scope, mark: Mark): Mark {
  const key = keyOf(item.list, item.id);
  const stored = readEntry(key);
  const theirs = parseMark(stored ?? '');
  const merged = theirs ? mergeMarks(theirs, mark) : mark;
  replaceEntry(key, formatMark(merged), theirs ? null : stored);
  keep(item, merged);
  return merged;
}
