/**
 * Visits: which changes of a list the person has seen, so that the page can mark newer ones.
 *
 * Stored as `jalon:visit:<list>`, in this browser only: `{"v":1,"seen":"2026-11-20/003"}`. The first visit writes the
 * entry, with nothing new to show, and so does dismissing the notice of changes. An entry that cannot be parsed is
 * copied aside and counts as no visit.
 *
 * A page lists the days on which its list changed, with the number of changed items, newest first:
 * `2026-11-25/001 2026-11-20/003`. A visit has seen the newest one. If more items changed on the same day later, all
 * changes of that day count as new, as the entry does not identify items. The zeros allow comparison as text. Languages
 * change on different days but share the entry, so its value never decreases.
 */

/** Returns the key of a list's visit. */
export function visitKey(list: string): string {
  return `jalon:visit:${list}`;
}

/**
 * Returns the stored form of a visit that has seen all changes of the page.
 *
 * @param seen The result of {@link parseVisit} before; `undefined` for a first visit.
 * @param days The days of the page, newest first.
 */
export function formatVisit(seen = '', days: string): string {
  const newest = days.split(' ', 1)[0] ?? '';
  return JSON.stringify({ v: 1, seen: newest > seen ? newest : seen });
}

/** Parses the newest day seen, such as `2026-11-20/003`; `undefined` without a visit, or if it cannot be parsed. */
export function parseVisit(stored: string | null): string | undefined {
  try {
    const { v, seen } = JSON.parse(stored ?? '') as Record<string, unknown>;
    return v === 1 && typeof seen === 'string' && /^\d{4}-\d\d-\d\d\/\d+$/u.test(seen) ? seen : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns the ISO day since which changes are new to the person; `undefined` if none are.
 *
 * @param seen The result of {@link parseVisit}; `undefined` for a first visit, to which nothing is new.
 * @param days The days of the page, newest first; `undefined` for a page without a list.
 */
export function newSince(seen: string | undefined, days = ''): string | undefined {
  return days
    .split(' ')
    .findLast((day) => seen !== undefined && day > seen)
    ?.slice(0, 10);
}
