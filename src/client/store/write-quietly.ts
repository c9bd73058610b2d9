/** Writing what nobody would miss: that it could not be written is no reason to say that something was not saved. */

/** @returns Whether it was stored. */
export function writeQuietly(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
