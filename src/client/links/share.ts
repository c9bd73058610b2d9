/** Sharing a place: choosing the link to a phase or an item, or the button for the whole list, copies its address. */
import { ignoreLoadFailure } from '../data/load-failure.ts';

export function connectSharing(): void {
  document.addEventListener('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest('.permalink, [data-share]') : null;
    // With a key held down a link opens in a tab, a window or a download, as ever.
    if (!(control instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const fragment = control instanceof HTMLAnchorElement ? control.hash : '';
    // To share a place is not to go there: see `arrival.ts`.
    document.documentElement.dataset['sharing'] = fragment;
    // At once, as a browser lets only a click copy; what says so is loaded meanwhile.
    const copied = copy(neutralAddress(fragment));
    import('./share-panel.ts')
      .then((panel) => panel.openSharePanel(control, fragment, copied))
      // Where it cannot be loaded, the address was copied all the same, and the link led to its place.
      .catch(ignoreLoadFailure);
  });
}

/**
 * @param fragment Such as `#general`; empty for the page as a whole.
 * @param page The page, or another one of the site.
 * @returns Its address that opens in each reader's own language.
 */
export function neutralAddress(fragment: string, page: ParentNode = document): string {
  const neutral = page.querySelector<HTMLLinkElement>('link[hreflang="x-default"]')?.href ?? '';
  // From where the page was loaded, which may not be where it was built for.
  return new URL(new URL(neutral, location.href).pathname + fragment, location.href).href;
}

/** @returns Whether the clipboard took it; a page that was not loaded over https has none. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
