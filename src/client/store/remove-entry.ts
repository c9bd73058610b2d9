/** Taking entries away, where storage may be blocked. */

/** Takes an entry away, if storage lets it. */
export function removeEntry(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then there was none.
  }
}
