/** Reading localStorage where it may be blocked or absent. Apart from writing, as the script in the head only reads. */

/** @returns What is stored; `null` where nothing is, or nothing can be read. */
export function readEntry(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns The names of all entries that start with this; none where nothing can be read. */
export function entryKeys(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}
