/** The list of this page as a snapshot has it, and back. */
import { detailText, type Mark, type Status } from '../../progress/marks/mark.ts';
import { mergeMarks } from '../../progress/marks/merge-marks.ts';
import { emptyMark, type MarkPatch } from '../../progress/marks/patch-mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import type { SnapshotDetail } from '../../progress/snapshot/snapshot-details.ts';
import type { Snapshot, SnapshotContents, SnapshotList } from '../../progress/snapshot/snapshot.ts';
import { loadHistory } from '../data/document-history.ts';
import { isItem, scopes } from '../head/globals.ts';
import { markOf } from '../store/marks.ts';

/** @throws Error where the order of the list's items cannot be loaded. */
export async function loadSnapshotList(): Promise<SnapshotList> {
  const { order } = await loadHistory();
  return { name: document.querySelector<HTMLElement>('main')?.dataset['list'] ?? '', order };
}

function itemsOfPage(): Scope[] {
  return [...scopes.values()].filter(isItem);
}

/**
 * @param name Whose it is; may be empty.
 * @param holds What goes along besides the statuses.
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

/** How an item stands, as far as a snapshot says it. A parent has no status of its own. */
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

/** @returns `undefined` of an item that came after the snapshot. */
export function sharedState(item: Scope, { statuses, details }: Snapshot): ItemState | undefined {
  const status = statuses.get(item.id);
  if (status === undefined) return undefined;
  const { owner = '', due = '', reason = '', note = '' } = details.get(item.id) ?? {};
  return { status: item.kind === 'leaf' ? status : undefined, owner, due, reason, note };
}

/** An item that stands otherwise in a snapshot. */
export interface Difference {
  item: Scope;
  here: ItemState;
  there: ItemState;
}

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
  /** Leaves that came after it. */
  added: number;
}

/** How far a snapshot is, of leaves that the page has. */
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

/** @returns The marks after merging: of each thing the newer; what is open in the snapshot, or empty, says nothing. */
export function mergedMarks(snapshot: Snapshot): [Scope, Mark][] {
  return itemsOfPage().flatMap((item): [Scope, Mark][] => {
    const there = sharedState(item, snapshot);
    if (!there || isSameState(currentState(item, snapshot.holds), there)) return [];
    const current = markOf(item) ?? emptyMark;
    const merged = mergeMarks(current, asMark(there, current, snapshot.at));
    return isSameMark(current, merged) ? [] : [[item, merged]];
  });
}

/** @param current What is here: of a status that is the same, it may know more, such as why. */
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

/** @returns What must be said for the list to stand as the snapshot, as far as that says anything. */
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
