/** Converts the marks of this page's list into a snapshot, and a snapshot into marks. */
import { detailText, type Mark, type Status } from '../../progress/marks/mark.ts';
import { mergeMarks } from '../../progress/marks/merge-marks.ts';
import { emptyMark, type MarkPatch } from '../../progress/marks/patch-mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import type { SnapshotDetail } from '../../progress/snapshot/snapshot-details.ts';
import type { Snapshot, SnapshotContents, SnapshotList } from '../../progress/snapshot/snapshot.ts';
import { loadHistory } from '../data/document-history.ts';
import { isItem, scopes } from '../head/globals.ts';
import { markOf } from '../store/marks.ts';

/**
 * Loads the name and the item order of this page's list.
 *
 * @throws Error if the order cannot be loaded.
 */
export async function listOfPage(): Promise<SnapshotList> {
  const { order } = await loadHistory();
  return { name: document.querySelector<HTMLElement>('main')?.dataset['list'] ?? '', order };
}

function itemsOfPage(): Scope[] {
  return [...scopes.values()].filter(isItem);
}

/**
 * Takes a snapshot of the list.
 *
 * @param name The name of the sender; may be empty.
 * @param holds What the snapshot contains besides statuses.
 */
export function takeSnapshot(name: string, holds: SnapshotContents): Snapshot {
  const statuses = new Map<string, Status>();
  const details = new Map<string, SnapshotDetail>();
  for (const item of itemsOfPage()) {
    const { status, ...detail } = currentState(item, holds);
    if (status) statuses.set(item.id, status);
    if (Object.values(detail).some((text) => text !== '')) details.set(item.id, detail);
  }
  return { statuses, at: new Date().toISOString(), name, holds, details };
}

/** The state of an item, as far as a snapshot contains it. A parent has no status. */
export interface ItemState extends SnapshotDetail {
  status: Status | undefined;
}

function currentState(item: Scope, holds: SnapshotContents): ItemState {
  const mark = markOf(item);
  return {
    status: item.kind === 'leaf' ? (mark?.status ?? 'open') : undefined,
    owner: holds.owners ? detailText(mark, 'owner') : '',
    due: holds.owners ? detailText(mark, 'due') : '',
    reason: holds.notes ? (mark?.reason ?? '') : '',
    note: holds.notes ? detailText(mark, 'note') : '',
  };
}

/** Returns the state of an item in a snapshot; `undefined` if the item is newer than the snapshot. */
export function sharedState(item: Scope, { statuses, details }: Snapshot): ItemState | undefined {
  const status = statuses.get(item.id);
  if (status === undefined) return undefined;
  const { owner = '', due = '', reason = '', note = '' } = details.get(item.id) ?? {};
  return { status: item.kind === 'leaf' ? status : undefined, owner, due, reason, note };
}

/** An item whose state in a snapshot differs from the current state. */
export interface Difference {
  item: Scope;
  here: ItemState;
  there: ItemState;
}

/** Returns the items whose state in a snapshot differs from the current state. */
export function findDifferences(snapshot: Snapshot): Difference[] {
  return itemsOfPage().flatMap((item) => {
    const [here, there] = [currentState(item, snapshot.holds), sharedState(item, snapshot)];
    return there && !isSameState(here, there) ? [{ item, here, there }] : [];
  });
}

function isSameState(a: ItemState, b: ItemState): boolean {
  return (['status', 'owner', 'due', 'reason', 'note'] as const).every((part) => a[part] === b[part]);
}

export interface SnapshotTally {
  done: number;
  total: number;
  /** The number of leaves that are newer than the snapshot. */
  added: number;
}

/** Tallies a snapshot over leaves of the page. */
export function tallySnapshot({ statuses }: Snapshot, leaves: readonly Scope[] = leavesOfPage()): SnapshotTally {
  const known = leaves.map(({ id }) => statuses.get(id)).filter((status) => status !== undefined);
  return {
    done: known.filter((status) => status === 'done').length,
    total: known.filter((status) => status !== 'not-applicable').length,
    added: leaves.length - known.length,
  };
}

function leavesOfPage(): Scope[] {
  return itemsOfPage().filter(({ kind }) => kind === 'leaf');
}

/**
 * Returns the marks that a merge changes. The newer value of each field wins. An open status or an empty field in the
 * snapshot is ignored.
 */
export function mergedMarks(snapshot: Snapshot): [Scope, Mark][] {
  return itemsOfPage().flatMap((item): [Scope, Mark][] => {
    const there = sharedState(item, snapshot);
    if (!there || isSameState(currentState(item, snapshot.holds), there)) return [];
    const current = markOf(item) ?? emptyMark;
    const merged = mergeMarks(current, asMark(there, current, snapshot.at));
    return isSameMark(current, merged) ? [] : [[item, merged]];
  });
}

/**
 * Converts the state in a snapshot into a mark.
 *
 * @param current The current mark. An equal status without a reason is left out: the current mark may have the reason.
 */
function asMark({ status, owner, due, reason, note }: ItemState, current: Mark, at: string): Mark {
  const isNewStatus = status !== undefined && status !== 'open' && (status !== current.status || reason !== '');
  return {
    ...emptyMark,
    ...(isNewStatus ? { status, at, reason: reason === '' ? undefined : reason } : {}),
    ...(owner === '' ? {} : { owner: [owner, at] }),
    ...(due === '' ? {} : { due: [due, at] }),
    ...(note === '' ? {} : { note: [note, at] }),
  };
}

function isSameMark(a: Mark, b: Mark): boolean {
  const contentOf = ({ status, reason, note, owner, due }: Mark): string =>
    JSON.stringify([status, reason, note, owner, due]);
  return contentOf(a) === contentOf(b);
}

/** Returns the patches that replace the list's state by the snapshot's, as far as the snapshot contains it. */
export function replacingPatches(snapshot: Snapshot): [Scope, MarkPatch][] {
  const { owners, notes } = snapshot.holds;
  return findDifferences(snapshot).map(({ item, there }): [Scope, MarkPatch] => {
    const { status, owner, due, reason, note } = there;
    return [
      item,
      {
        ...(status === undefined ? {} : { status }),
        ...(owners ? { owner, due } : {}),
        ...(notes ? { note, reason } : {}),
      },
    ];
  });
}
