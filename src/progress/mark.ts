/**
 * A mark: what a person says of an item.
 *
 * Stored as JSON, one entry per item (see `mark-key.ts`):
 *
 *     {"v":1,"status":"done","at":"2026-11-22T17:04:00.000Z","locale":"fr-fr","wording":"2026-11-20"}
 *
 * `at` is when the person said it: of two marks of one item the newer holds. An item that was never marked has no
 * entry; one that was cleared keeps an `open` one, so that its clearing can be told from never having been marked.
 * An entry of another version, or one that is no mark at all, is never written over: the store sets it aside.
 *
 * `locale` and `wording` say what the person had before their eyes, so that `reworded.ts` can tell when that is another
 * text now. `wording` is the day since when the item had its wording; without it, it was the item's first. Marks of
 * before these fields have neither, and go by the day of `at`. When an item is gone from its document its entry stays;
 * once the person dismissed what is said of that, it has `seen`. Any later mark of the item is without it.
 */

export const statuses = ['open', 'done'] as const;

export type Status = (typeof statuses)[number];

export interface Mark {
  status: Status;
  /** When: an ISO instant. */
  at: string;
  /** The locale of the page that it was said on, lower case. */
  locale?: string | undefined;
  /** The ISO day since when the item had the wording that the page showed; absent for its first one. */
  wording?: string | undefined;
  /** When the person dismissed the notice that the item is gone: an ISO instant. */
  seen?: string | undefined;
}

const version = 1;

/** @returns The mark as it is stored. */
export function formatMark(mark: Mark): string {
  return JSON.stringify({ v: version, ...mark });
}

/**
 * @param stored What storage holds.
 * @returns The mark; `undefined` where it is not one of this version.
 */
export function parseMark(stored: string): Mark | undefined {
  try {
    const value = JSON.parse(stored) as unknown;
    if (typeof value !== 'object' || value === null) return undefined;
    const { v, status: written, at, locale, wording, seen } = value as Record<string, unknown>;
    const status = statuses.find((known) => known === written);
    if (v !== version || !status || typeof at !== 'string') return undefined;
    return { status, at, locale: text(locale), wording: text(wording), seen: text(seen) };
  } catch {
    return undefined;
  }
}

/** Whether a mark says anything that would be lost with it. */
export function saysAnything({ status }: Mark): boolean {
  return status !== 'open';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
