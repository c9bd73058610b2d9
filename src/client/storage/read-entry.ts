/**
 * Reads web storage without ever throwing: a browser may block storage, or have none. Has no imports, as it is the only
 * module of the store that the script in the head may import.
 */

/** The Web Storage area: `local` is shared by all tabs, `session` belongs to one tab. */
export type StorageArea = 'local' | 'session';

/** Returns the text of an entry; `null` if there is no such entry or if storage cannot be read. */
export function readEntry(key: string, area: StorageArea = 'local'): string | null {
  try {
    return window[`${area}Storage` as const].getItem(key);
  } catch {
    return null;
  }
}

/** Returns the keys in localStorage that start with a prefix, in no order; none if storage cannot be read. */
export function entryKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
