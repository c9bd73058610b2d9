/**
 * What a person has seen of a list's changes, so that the page can say what is new since then. It is kept in this browser
 * alone, as `jalon:visit:<list>`, and says nothing of the person: `{"v":1,"seen":"2026-11-20/003"}`. It is written on a
 * first visit, to which nothing is new, and again when the person dismisses what is said of the changes. An entry that
 * cannot be read is set aside, and the visit is a first one.
 *
 * A page carries each day on which something of its list changed, and how many items did, the newest first:
 * `2026-11-25/001 2026-11-20/003`. The newest of them is what a visit has seen. Should more have changed on that same
 * day than were seen, nobody can tell which: then all of that day are told again. Days are compared as text, which is
 * what the zeros are for. Languages change on days of their own but share the entry, so it never goes back.
 */

/** The key of a list's visit. */
export function visitKey(list: string): string {
  return `jalon:visit:${list}`;
}

/**
 * @param seen What was seen before; `undefined` for a first visit.
 * @param days Those of the page.
 * @returns What is stored of a visit that has seen all of it.
 */
export function formatVisit(seen = '', days: string): string {
  const newest = days.split(' ', 1)[0] ?? '';
  return JSON.stringify({ v: 1, seen: newest > seen ? newest : seen });
}

/** @returns How new the list was when it was seen; `undefined` where there was no visit, or its entry cannot be read. */
export function parseVisit(stored: string | null): string | undefined {
  try {
    const { v, seen } = JSON.parse(stored ?? '') as Record<string, unknown>;
    return v === 1 && typeof seen === 'string' && /^\d{4}-\d\d-\d\d\/\d+$/u.test(seen) ? seen : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param seen What was seen; `undefined` for a first visit, to which nothing is new.
 * @param days Those of the page; `undefined` for one that has no list.
 * @returns Since which ISO day changes are new; `undefined` where there are none.
 */
export function newSince(seen: string | undefined, days = ''): string | undefined {
  return days
    .split(' ')
    .findLast((day) => seen !== undefined && day > seen)
    ?.slice(0, 10);
}
