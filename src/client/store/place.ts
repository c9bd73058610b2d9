/** Restores the place at which the person changed the language. Separate from `language.ts`, as every page loads it. */

import { readEntry } from '../head/globals.ts';
import { removeEntry } from '../storage/storage.ts';

/** The key in sessionStorage of the place: the id of an element, and its distance from the window's top in pixels. */
export const placeKey = 'jalon:place';

/** Scrolls to the stored place, and removes it from storage. */
export function restorePlace(): void {
  try {
    const [id, top] = JSON.parse(readEntry(placeKey, 'session') ?? '') as [string, number];
    removeEntry(placeKey, 'session');
    const element = document.getElementById(id);
    if (element) scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
  } catch {
    // No place is stored: the page opens at the fragment or at the top.
  }
}
