/**
 * What a person has seen of a list's changes, so that the page can say what is new since then. It is kept in this browser
 * alone, as `jalon:visit:<list>`, and says nothing of the person: `{"v":1,"seen":"2026-11-20/3"}`.
 *
 * A page carries how new it is in the same form: the day of its newest change, and how many items changed on that day. A
 * page that says the same as the visit has nothing new. On the day itself nobody can tell the changes before the visit
 * from those after it, so all of that day are told again.
 */

/** The key of a list's visit. */
export function visitKey(list: string): string {
  return `jalon:visit:${list}`;
}

/** @returns What is stored of a visit. */
export function formatVisit(seen: string): string {
  return JSON.stringify({ v: 1, seen });
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
 * @param latest How new the page is; `undefined` for one that has never changed.
 * @returns Since which day changes are new; `undefined` where there are none.
 */
export function newSince(seen: string | undefined, latest: string | undefined): string | undefined {
  if (seen === undefined || latest === undefined || seen === latest) return undefined;
  return seen.slice(0, 10);
}
