/** localStorage that never throws: it may be blocked, full, or absent. */
import { atom } from 'nanostores';

/** Whether what a person does is kept: `blocked` refuses everything, `full` refused the last write. */
export type StorageHealth = 'ok' | 'blocked' | 'full';

export const $storageHealth = atom<StorageHealth>('ok');

/** @returns Whether it was stored; if not, {@link $storageHealth} says why. */
export function writeEntry(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    $storageHealth.set('ok');
    return true;
  } catch {
    $storageHealth.set(probe() ? 'full' : 'blocked');
    return false;
  }
}

/** Finds out at once whether storage works, so that nobody ticks for an hour in vain. */
export function checkStorage(): void {
  if (!probe()) $storageHealth.set('blocked');
}

function probe(): boolean {
  const key = 'jalon:probe';
  try {
    localStorage.setItem(key, '');
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/**
 * Follows what other tabs write.
 *
 * @param onChange Called with the key and its new value (`null`: removed), or with no key after everything was cleared
 *   or the page came back from the back/forward cache, where it had missed what happened.
 */
export function followOtherTabs(onChange: (key?: string, value?: string | null) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === null) onChange();
    else onChange(key, newValue);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) onChange();
  });
}
