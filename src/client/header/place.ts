/** The place on the page at which one changed the language (`language.ts`). */

import { readEntry } from '../head/globals.ts';
import { removeEntry } from '../store/storage.ts';

/** Where it is kept, in sessionStorage: what stands there, and how far below the top of the window it is, in pixels. */
export const placeKey = 'jalon:place';

/** Goes to the place at which the person left the page in the other language. */
export function restorePlace(): void {
  try {
    const [id, top] = JSON.parse(readEntry(placeKey, 'session') ?? '') as [string, number];
    removeEntry(placeKey, 'session');
    const element = document.getElementById(id);
    if (element) scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
  } catch {
    // There is none; or without session storage, the page opens at the fragment, or at the top.
  }
}
