/**
 * Writes web storage without ever throwing: it may be blocked, full, or absent. No module outside of `client/store`
 * touches web storage.
 */
import { atom } from 'nanostores';
import type { StorageArea } from './read-entry.ts';

/**
 * Whether what a person does is kept: `blocked` refuses everything, `full` refused the last write, and of what is
 * `cleared` another tab has taken all away: what this one still has is to be saved again, or given up.
 */
export type StorageHealth = 'ok' | 'blocked' | 'full' | 'cleared';

export const $storageHealth = atom<StorageHealth>('ok');

/** @returns Whether it was stored; if not, {@link $storageHealth} says why. */
export function writeEntry(key: string, value: string): boolean {
  if (!writeQuietly(key, value)) {
    $storageHealth.set(probe() ? 'full' : 'blocked');
    return false;
  }
  if ($storageHealth.get() !== 'cleared') $storageHealth.set('ok');
  return true;
}

/** Writes an entry that nobody would miss; returns false if it could not be stored, and reports nothing. */
export function writeQuietly(key: string, value: string, area: StorageArea = 'local'): boolean {
  try {
    window[`${area}Storage` as const].setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Removes an entry, if storage permits. */
export function removeEntry(key: string, area: StorageArea = 'local'): void {
  try {
    window[`${area}Storage` as const].removeItem(key);
  } catch {
    // Blocked storage has no entry to remove.
  }
}

/**
 * Writes an entry. Jalon never overwrites an entry that it cannot read: it copies that to `jalon:aside:<key>` first.
 *
 * @param unreadable The text of the present entry if it cannot be read; otherwise `null`.
 * @returns False if either text could not be stored; the present entry is then unchanged.
 */
export function replaceEntry(key: string, value: string, unreadable: string | null): boolean {
  return (unreadable === null || writeEntry(asideKey(key), unreadable)) && writeEntry(key, value);
}

/** Returns the key of the copy of an entry that cannot be read; of a prefix, the prefix of all such keys. */
export function asideKey(key: string): string {
  return `jalon:aside:${key}`;
}

/** Finds out at once whether storage works, so that nobody ticks for an hour in vain. */
export function checkStorage(): void {
  if (!probe()) $storageHealth.set('blocked');
}

function probe(): boolean {
  const key = 'jalon:probe';
  const isWritten = writeQuietly(key, '');
  removeEntry(key);
  return isWritten;
}

/**
 * Follows what other tabs write.
 *
 * @param onChange Called with the key and its new value (`null`: removed); with a key of `null` after everything was
 *   cleared; and with none when the page came back from the back/forward cache, where it had missed what happened.
 */
export function followOtherTabs(onChange: (key?: string | null, value?: string | null) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    onChange(key, newValue);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) onChange();
  });
}
