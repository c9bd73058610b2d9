/**
 * A mark: what a person recorded about an item.
 *
 * `at` is the instant of the status: of two marks of one item, the newer status wins. It is empty if only details were
 * recorded. An item that was never marked has no entry. A cleared item has an `open` one, so that merging can tell it
 * from an item that was never marked. `reason` belongs to the status `not-applicable`.
 *
 * Each detail (note, owner, due) has an instant too, so that merging preserves details that two people recorded for one
 * item (`merge-marks.ts`). A removed detail is an empty text with its instant. The status of a parent follows from its
 * leaves, so the mark of a parent has only details and an empty `at`.
 *
 * `locale` and `wording` identify the text that the person saw, so that `outdated.ts` can detect that the text changed.
 * Marks from before these fields have neither, and are dated by the day of `at`. The entry of an item that was removed
 * from its document remains. `seen` records that the person dismissed its orphan notice; the next status clears it.
 */

export const statuses = ['open', 'in-progress', 'done', 'not-applicable'] as const;

export type Status = (typeof statuses)[number];

/** The texts of a mark besides its status. `due` is an ISO day. */
export const details = ['note', 'owner', 'due'] as const;

export type Detail = (typeof details)[number];

/** A detail: its text, empty if the detail was removed, and the ISO instant of the change. */
export type TimedText = readonly [text: string, at: string];

export interface Mark extends Partial<Record<Detail, TimedText | undefined>> {
  status: Status;
  /** When the status was set: an ISO instant with milliseconds; empty if it never was. */
  at: string;
  /** Why the item is not applicable. */
  reason?: string | undefined;
  /** The locale of the page on which the status was set, in lower case. */
  locale?: string | undefined;
  /** The ISO day since which the item had the wording that the page showed; absent for the first wording. */
  wording?: string | undefined;
  /** When the person dismissed the orphan notice: an ISO instant. */
  seen?: string | undefined;
}

/** True if a mark has content that the checkbox alone does not show. */
export function isMoreThanTick(mark: Mark | undefined): boolean {
  const { status, note, owner, due } = mark ?? {};
  return status === 'in-progress' || status === 'not-applicable' || (note ?? owner ?? due) !== undefined;
}

/** Returns the text of a detail; empty if the mark does not have it. */
export function detailText(mark: Mark | undefined, detail: Detail): string {
  return mark?.[detail]?.[0] ?? '';
}
