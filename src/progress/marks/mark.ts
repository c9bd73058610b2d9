/**
 * A mark: what a person says of an item.
 *
 * `at` is when the person said the status: of two marks of one item the newer status holds. It is empty where nobody
 * said any, and only a detail was said. An item that was never marked has no entry; one that was cleared keeps an
 * `open` one, so that its clearing can be told from never having been marked. `reason` belongs to the status, and says
 * why an item is not applicable.
 *
 * The details (note, owner, due) each carry their own instant, so that two people who say different things of one item
 * both keep them: `merge-marks.ts`. One that was taken back is an empty text with its instant. A parent's status is
 * that of its leaves, so its mark has details alone, and an `at` that is empty.
 *
 * `locale` and `wording` say what the person had before their eyes, so that `reworded.ts` can tell when that is another
 * text now. `wording` is the day since when the item had its wording; without it, it was the item's first. Marks of
 * before these fields have neither, and go by the day of `at`. When an item is gone from its document its entry stays;
 * once the person dismissed what is said of that, it has `seen`. Any later status of the item is without it.
 */

export const statuses = ['open', 'in-progress', 'done', 'not-applicable'] as const;

export type Status = (typeof statuses)[number];

/** What can be said of an item besides its status. `due` is an ISO day. */
export const details = ['note', 'owner', 'due'] as const;

export type Detail = (typeof details)[number];

/** A detail: its text, empty where it was taken back, and the instant when that was said. */
export type TimedText = readonly [text: string, at: string];

export interface Mark extends Partial<Record<Detail, TimedText | undefined>> {
  status: Status;
  /** When: an ISO instant with milliseconds; empty where nobody said a status. */
  at: string;
  /** Why it is not applicable. */
  reason?: string | undefined;
  /** The locale of the page that it was said on, lower case. */
  locale?: string | undefined;
  /** The ISO day since when the item had the wording that the page showed; absent for its first one. */
  wording?: string | undefined;
  /** When the person dismissed the notice that the item is gone: an ISO instant. */
  seen?: string | undefined;
}

/** The longest texts that are taken from a person, in UTF-16 code units; a longer one that is stored is left as it is. */
export const longest = { note: 2000, owner: 100, reason: 200 } as const;

/** Whether a mark says anything that would be lost with it. */
export function hasContent(mark: Mark): boolean {
  return mark.status !== 'open' || details.some((detail) => detailText(mark, detail) !== '');
}

/** Whether it says more than a tick. */
export function isMoreThanTick(mark: Mark | undefined): boolean {
  const { status, note, owner, due } = mark ?? {};
  return status === 'in-progress' || status === 'not-applicable' || (note ?? owner ?? due) !== undefined;
}

/** The text of a detail; empty where there is none. */
export function detailText(mark: Mark | undefined, detail: Detail): string {
  return mark?.[detail]?.[0] ?? '';
}
