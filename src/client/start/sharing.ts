/** Shares a place: a click on the link of a phase or item, or on the share button of the list, copies the address. */
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { copy, neutralAddress } from '../ui/address.ts';

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
    import('../links/share-panel.ts')
      .then((panel) => panel.openSharePanel(control, fragment, copied))
      // If the panel cannot be loaded, the address is copied nevertheless.
      .catch(ignoreLoadFailure);
  });
}
