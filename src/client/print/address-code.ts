/** The way back from paper: the address of a list, which opens in each reader's language, and a QR code that holds it. */
import { drawAddress } from '../ui/draw-address.ts';
import { element } from '../ui/element.ts';
import { neutralAddress } from '../links/share.ts';
import type { SiteList } from '../data/site-lists.ts';

/** @param fragment Where in the list, such as `#general`; empty for its start. */
export function addressCode({ root }: SiteList, fragment: string): HTMLElement {
  const address = neutralAddress(fragment, root);
  return element('p', { className: 'address', dir: 'ltr' }, drawAddress(address), address);
}
