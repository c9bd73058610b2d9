/** Shares a place: a click on the link of a phase or item, or on the share button of the list, copies the address. */
import { ignoreLoadFailure } from '../data/load-failure.ts';

/** Copies the address on click, and opens the panel that confirms it. */
export function connectSharing(): void {
  document.addEventListener('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest('.permalink, [data-share]') : null;
    // A modified click opens a tab or window, or downloads, as on any link.
    if (!(control instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const fragment = control instanceof HTMLAnchorElement ? control.hash : '';
    // Sharing a place must not move the focus there: see `arrival.ts`.
    document.documentElement.dataset['sharing'] = fragment;
    // Copies before the panel has loaded, as a browser permits copying only during a click.
    const copied = copy(neutralAddress(fragment));
    import('./share-panel.ts')
      .then((panel) => panel.openSharePanel(control, fragment, copied))
      // If the panel cannot be loaded, the address is copied nevertheless.
      .catch(ignoreLoadFailure);
  });
}

/**
 * Returns the language-neutral address of a place, which opens in each reader's language.
 *
 * @param fragment Such as `#general`; empty for the whole page.
 * @param page The document, or that of another page of the site.
 */
export function neutralAddress(fragment: string, page: ParentNode = document): string {
  const neutral = page.querySelector<HTMLLinkElement>('link[hreflang="x-default"]')?.href ?? '';
  // Uses the origin of the page, as the site may be served from another origin than it was built for.
  return new URL(new URL(neutral, location.href).pathname + fragment, location.href).href;
}

/** Copies a text. Returns false if that fails: without https, a page has no clipboard. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
