/**
 * Writes web storage without ever throwing: it may be blocked, full, or absent. No module outside of `client/store`
 * touches web storage.
 */
import { atom } from 'nanostores';
import type { StorageArea } from './read-entry.ts';

/**
 * Whether storage accepts writes. `blocked` refuses every write, and `full` refused the last one. `cleared` means that
 * another tab removed all entries: the person must decide whether to save the marks in memory again.
 */
export type StorageHealth = 'ok' | 'blocked' | 'full' | 'cleared';

export const $storageHealth = atom<StorageHealth>('ok');

/** Writes an entry. Returns false if it could not be stored; {@link $storageHealth} then gives the reason. */
export function writeEntry(key: string, value: string): boolean {
  if (!writeQuietly(key, value)) {
    $storageHealth.set(isWritable() ? 'full' : 'blocked');
    return false;
  }
  if ($storageHealth.get() !== 'cleared') $storageHealth.set('ok');
  return true;
}

/** Writes an entry that nobody would miss. Returns false if it could not be stored, without changing the health. */
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

/** Detects blocked storage before the first write, so that nobody ticks for an hour in vain. */
export function checkStorage(): void {
  if (!isWritable()) $storageHealth.set('blocked');
}

function isWritable(): boolean {
  const key = 'jalon:probe';
  const isWritten = writeQuietly(key, '');
  removeEntry(key);
  return isWritten;
}

/**
 * Listens for entries that other tabs write.
 *
 * @param onChange Gets the key and the new text of the entry (`null` if it was removed); the key `null` if all entries
 *   were cleared; no arguments if the page returns from the back/forward cache, where it missed all changes.
 */
export function followOtherTabs(onChange: (key?: string | null, value?: string | null) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    onChange(key, newValue);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) onChange();
  });
}
