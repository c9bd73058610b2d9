/**
 * A mark: what a person says of an item.
 *
 * Stored as JSON, `{"v":1,"status":"done","at":"2026-11-22T17:04:00.000Z"}`, one entry per item (see `mark-key.ts`).
 * `at` is when the person said it: of two marks of one item the newer holds. An item that was never marked has no
 * entry; one that was cleared keeps an `open` one, so that its clearing can be told from never having been marked.
 * An entry of another version, or one that is no mark at all, is never written over: the store sets it aside.
 */

export const statuses = ['open', 'done'] as const;

export type Status = (typeof statuses)[number];

export interface Mark {
  status: Status;
  /** When: an ISO instant. */
  at: string;
}

const version = 1;

/** @returns The mark as it is stored. */
export function formatMark({ status, at }: Mark): string {
  return JSON.stringify({ v: version, status, at });
}

/**
 * @param stored What storage holds.
 * @returns The mark; `undefined` where it is not one of this version.
 */
export function parseMark(stored: string): Mark | undefined {
  try {
    const value = JSON.parse(stored) as unknown;
    if (typeof value !== 'object' || value === null) return undefined;
    const { v, status: written, at } = value as Record<string, unknown>;
    const status = statuses.find((known) => known === written);
    return v === version && status && typeof at === 'string' ? { status, at } : undefined;
  } catch {
    return undefined;
  }
}
